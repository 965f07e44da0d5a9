import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { useFamilyPapers, type FamilyPaper } from './family-papers.ts';

const FEW = 6;

/** The papers that are kept for a family, the newest first; and asking for its printed sheet. */
export function FamilyPapers({ area, family }: { area: string; family: string }): ReactNode {
  const t = useWords('cases');
  const { data, problem, again, slow } = useFamilyPapers(area, family);
  const [all, setAll] = useState(false);
  const rows = data?.rows ?? [];
  return (
    <Section
      title={t('papers')}
      count={data === undefined ? undefined : rows.length}
      act={
        <PrintSheet area={area} family={family} making={rows.filter(isInTheMaking).map(({ kind }) => kind)} />
      }
    >
      {data === undefined && problem === null && <Loading lines={2} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data !== undefined && rows.length === 0 && <Empty>{t('no_papers')}</Empty>}
      {slow && rows.some((one) => one.file === null) && <Note tone="calm">{t('making_long')}</Note>}
      {rows.length > 0 && (
        <Rows label={t('papers')}>
          {(all ? rows : rows.slice(0, FEW)).map((one) => (
            <PaperRow key={one.paper} area={area} one={one} />
          ))}
        </Rows>
      )}
      {!all && rows.length > FEW && (
        <div className="acts below">
          <Button onPress={() => setAll(true)}>{t('all_papers', { n: rows.length })}</Button>
        </div>
      )}
    </Section>
  );
}

function PaperRow({ area, one }: { area: string; one: FamilyPaper }) {
  const t = useWords('cases');
  const registry = useWords('registry');
  const format = useFormat();
  const name = {
    receipt: t('receipt_of', { label: one.label ?? '' }),
    family_sheet: t('family_sheet'),
    rights_letter: t('rights_letter'),
    consent: t('consent_paper', { what: registry(`consent_what.${one.label}`) }),
  }[one.kind];
  return (
    <RowItem
      slim
      title={<b>{name}</b>}
      text={[one.kind === 'consent' ? format.date(one.at.slice(0, 10)) : format.moment(one.at), one.by]
        .filter((part) => part !== null)
        .join(' · ')}
      end={
        one.file === null ? (
          <Chip tone="wait">{t('being_made')}</Chip>
        ) : (
          <a className={buttonClass({ look: 'quiet' })} href={`/file/${area}/${one.file}`} data-print="no">
            <Icon name="download" />
            {t('download')}
            <span className="hidden-words">
              {' '}
              {name} {format.moment(one.at)}
            </span>
          </a>
        )
      }
    />
  );
}

function isInTheMaking({ kind, file }: FamilyPaper): boolean {
  return file === null && (kind === 'family_sheet' || kind === 'rights_letter');
}

/** Asks for the sheet, or for the letter that the family carries; it stands first among the papers, and can be fetched as soon as it is made. */
function PrintSheet({
  area,
  family,
  making,
}: {
  area: string;
  family: string;
  making: readonly FamilyPaper['kind'][];
}) {
  const t = useWords('cases');
  const { run, busy, problem } = useDo();
  return (
    <div className="acts" data-print="no">
      {problem !== null && <Refused problem={problem} />}
      <Button
        look="quiet"
        icon="print"
        busy={busy || making.includes('family_sheet')}
        onPress={() => void run('cases.print-family-sheet', { area, sheet: newId(), family })}
      >
        {t('print_sheet')}
      </Button>
      <Button
        look="quiet"
        icon="print"
        busy={busy || making.includes('rights_letter')}
        onPress={() => void run('cases.print-rights-letter', { area, sheet: newId(), family })}
      >
        {t('print_letter')}
      </Button>
      <span role="status" className="hidden-words">
        {making.length > 0 && t('making_sheet')}
      </span>
    </div>
  );
}
