import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DueChip } from '../../../ui/DueChip.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Rows, RowItem } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { OutreachHouse, OutreachList } from '../outreach.ts';
import { outreachResults } from '../outreach.ts';

/** The houses that somebody still goes to about what they are missing; what came of each is written in place. */
export function OutreachLists({ area }: { area: string }): ReactNode {
  const t = useWords('eligibility');
  const format = useFormat();
  const { data } = useAsk<{ rows: readonly OutreachList[] }>('eligibility.list-outreach', { area });
  if (!data || data.rows.length === 0) return null;
  return (
    <>
      {data.rows.map((list) => (
        <Section
          key={list.outreach}
          title={list.name}
          count={t('outreach_left', {
            n: list.houses.filter(({ result }) => result === null).length,
            all: list.houses.length,
          })}
          act={<DueChip days={format.daysUntil(list.due_on)} />}
        >
          <p className="source">
            {t(`way.${list.way}`)} · {format.date(list.due_on)}
            {list.made_by !== null && ` · ${t('outreach_by', { name: list.made_by })}`}
          </p>
          <Rows label={list.name}>
            {list.houses.map((house) => (
              <HouseRow key={house.household} area={area} list={list} house={house} />
            ))}
          </Rows>
        </Section>
      ))}
    </>
  );
}

function HouseRow({ area, list, house }: { area: string; list: OutreachList; house: OutreachHouse }) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [result_id] = useState(newId);
  const { household } = house;
  const record = (result: string) =>
    void run('eligibility.record-outreach', { area, result_id, outreach: list.outreach, household, result });
  const where = [
    house.house_no && t('gaps_house', { no: house.house_no }),
    house.village?.[lang],
    house.phone,
  ];
  return (
    <RowItem
      title={
        <Link to="/families/$area/$family" params={{ area, family: house.family }} className="item-title">
          {house.head ?? house.about[0]?.name}
        </Link>
      }
      marks={house.result !== null && <Chip tone="ok">{t(`result.${house.result}`)}</Chip>}
      text={
        <>
          <span>{where.filter(Boolean).join(' · ')}</span>
          <ul className="eligibility-about">
            {house.about.map((one) => (
              <li key={`${one.person} ${one.service}`}>
                {one.name}: {one.service_name[lang]}
              </li>
            ))}
          </ul>
          {problem !== null && <Refused problem={problem} />}
        </>
      }
      end={
        house.result === null && (
          <div className="acts" data-print="no">
            {outreachResults
              .filter((one) => (list.way === 'letter' ? one !== 'met' : one !== 'letter_given'))
              .map((one) => (
                <Button
                  key={one}
                  busy={busy}
                  label={`${t(`result.${one}`)} ${house.head ?? ''}`.trim()}
                  onPress={() => record(one)}
                >
                  {t(`result.${one}`)}
                </Button>
              ))}
          </div>
        )
      }
    />
  );
}
