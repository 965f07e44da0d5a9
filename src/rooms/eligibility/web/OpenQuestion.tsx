import { useState, type ReactNode } from 'react';
import { formatBaht } from '../../../platform/thai/thai-money.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { PublicAnswer, PublicQuestion } from '../public-household.ts';
import { useMemberNames } from './use-member-names.ts';
import type { OpenRights } from './use-open-rights.ts';

type Asked = { rights: OpenRights; question: PublicQuestion; answer: PublicAnswer };

/** One question, its answers as big buttons, why it is asked, and the ways on: pass it over, go back, see what was found. */
export function OpenQuestion({ rights, question, answer }: Asked): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const nameOf = useMemberNames(rights.told.members);
  const { key, kind, members, why } = question;
  const [only] = members;
  const one = kind === 'house' || members.length === 1;
  const title =
    kind === 'who' && !one ? t('public.who', { what: question.label[lang] }) : question.question[lang];
  return (
    <div className="stack loose" aria-busy={rights.busy}>
      <div>
        <Progress asked={answer.asked} atMost={answer.at_most} />
        {one && only !== undefined && <p className="large">{nameOf(only)}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        <p className="muted">
          {t(why.yearly_satang > 0 ? 'public.why_money' : 'public.why', {
            what: why[lang],
            baht: formatBaht(why.yearly_satang, { lang }),
          })}
          {why.others > 0 && ` ${t('public.why_others', { n: why.others })}`}
        </p>
      </div>
      {kind === 'who' && one && only !== undefined && (
        <div className="eligibility-public-answers">
          {[true, false].map((value) => (
            <Button key={String(value)} big wide onPress={() => rights.give(key, { [only]: value })}>
              {t(value ? 'public.yes' : 'public.no')}
            </Button>
          ))}
        </div>
      )}
      {kind === 'who' && !one && <Who rights={rights} question={question} nameOf={nameOf} />}
      {kind === 'house' && <Options question={question} onPick={(value) => rights.give(key, value)} />}
      {kind === 'each' && <Each rights={rights} question={question} nameOf={nameOf} />}
      <div className="eligibility-public-ways">
        <Button wide icon="question" onPress={() => rights.skip(key)}>
          {t('public.skip')}
        </Button>
        <Button look="quiet" icon="back" onPress={rights.back}>
          {t('public.back')}
        </Button>
        <Button look="quiet" onPress={() => rights.show('found')}>
          {t('public.see_now')}
        </Button>
      </div>
    </div>
  );
}

function Progress({ asked, atMost }: { asked: number; atMost: number }) {
  const t = useWords('eligibility');
  return (
    <>
      <p className="muted">{t('public.progress', { n: asked + 1, most: Math.max(atMost, asked + 1) })}</p>
      <progress
        className="eligibility-public-progress"
        aria-label={t('public.progress_label')}
        value={asked + 1}
        max={Math.max(atMost, asked + 1)}
      />
    </>
  );
}

function Options({ question, onPick }: { question: PublicQuestion; onPick: (value: string) => void }) {
  const lang = useLanguage();
  return (
    <div className="eligibility-public-answers">
      {question.options.map((option) => (
        <Button key={option.value} big wide onPress={() => onPick(option.value)}>
          {option[lang]}
        </Button>
      ))}
    </div>
  );
}

type OfMembers = { rights: OpenRights; question: PublicQuestion; nameOf: (id: string) => string };

function Who({ rights, question: { key, members, label }, nameOf }: OfMembers) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const [chosen, setChosen] = useState<string[]>([]);
  const give = (those: readonly string[]) =>
    rights.give(key, Object.fromEntries(members.map((id) => [id, those.includes(id)])));
  return (
    <div className="eligibility-public-answers">
      <Button big wide onPress={() => give([])}>
        {t('public.nobody')}
      </Button>
      <Button big wide onPress={() => give(members)}>
        {t('public.everybody')}
      </Button>
      <ManyPick
        label={t('public.or_choose', { what: label[lang] })}
        choices={members.map((value) => ({ value, label: nameOf(value) }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen.length > 0 && (
        <Button look="go" big wide onPress={() => give(chosen)}>
          {t('public.these', { n: chosen.length })}
        </Button>
      )}
    </div>
  );
}

function Each({ rights, question, nameOf }: OfMembers) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const [apart, setApart] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { key, members, options } = question;
  const all = (value: string) => rights.give(key, Object.fromEntries(members.map((id) => [id, value])));
  if (!apart)
    return (
      <>
        {members.length > 1 && <p className="large">{t('public.all_alike', { n: members.length })}</p>}
        <Options question={question} onPick={all} />
        {members.length > 1 && (
          <Button wide onPress={() => setApart(true)}>
            {t('public.not_alike')}
          </Button>
        )}
      </>
    );
  const complete = members.every((id) => chosen[id] !== undefined);
  return (
    <div className="stack">
      {members.map((id) => (
        <SelectField
          key={id}
          label={nameOf(id)}
          value={chosen[id] ?? ''}
          empty={t('public.choose')}
          options={options.map((option) => ({ value: option.value, label: option[lang] }))}
          onChange={(value) => setChosen({ ...chosen, [id]: value })}
        />
      ))}
      <Button
        look="go"
        big
        wide
        reason={complete ? undefined : t('public.choose_each')}
        onPress={() => rights.give(key, chosen)}
      >
        {t('public.next')}
      </Button>
    </div>
  );
}
