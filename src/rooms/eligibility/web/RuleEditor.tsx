import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { looseConditions, type LooseCondition, type LooseRule } from '../../services/web/public.ts';
import { ConditionForm } from './ConditionForm.tsx';
import { FaultLines } from './FaultLines.tsx';
import { addAt, moveAt, newCondition, placeOfPath, replaceAt, type RulePath } from './rule-edit.ts';
import type { RuleWords } from './rule-words.ts';
import { RuleTree } from './RuleTree.tsx';
import { faultsAt, type DraftOfRule } from './use-rule-draft.ts';

type RuleEditorProps = { draft: DraftOfRule; words: RuleWords };

/** The conditions of a draft in their groups: each is changed in place, moved, taken out; others are added. */
export function RuleEditor({ draft, words }: RuleEditorProps): ReactNode {
  const t = useWords('eligibility');
  const [open, setOpen] = useState<string | null>(null);
  const { rule } = draft.data.body;
  const save = async (next: LooseRule | null) => {
    const done = await draft.save({ body: { ...draft.data.body, rule: next } });
    if (done) setOpen(null);
    return done;
  };
  if (rule === null)
    return (
      <div className="stack">
        <p className="muted">{t('rule_none')}</p>
        {draft.mayChange && add([])}
      </div>
    );
  return (
    <div className="eligibility-rule-tree">
      <RuleTree rule={rule} words={words} under={under} instead={form} />
      {!('of' in rule) && draft.mayChange && add([])}
    </div>
  );

  function form(condition: LooseCondition, path: RulePath): ReactNode {
    if (open !== placeOfPath(path) || rule === null) return undefined;
    return (
      <ConditionForm
        condition={condition}
        words={words}
        busy={draft.busy}
        onSave={(changed) => void save(replaceAt(rule, path, changed))}
        onClose={() => setOpen(null)}
      />
    );
  }

  function under(part: LooseRule, path: RulePath): ReactNode {
    const place = placeOfPath(path);
    const id = 'of' in part ? undefined : part.id;
    return (
      <>
        <FaultLines faults={faultsAt(draft.data.faults, place, id, 'of' in part)} />
        {draft.mayChange && open !== place && ('of' in part ? groupActs(part.op, path) : acts(part, path))}
      </>
    );
  }

  function acts(part: LooseCondition, path: RulePath): ReactNode {
    const name = part.th || part.id;
    return (
      <div className="acts eligibility-rule-acts">
        <Button
          look="quiet"
          icon="pencil"
          label={`${t('rule_change')} ${name}`}
          onPress={() => setOpen(placeOfPath(path))}
        >
          {t('rule_change')}
        </Button>
        {path.length > 0 && path.at(-1) !== 0 && rule !== null && (
          <Button
            look="quiet"
            label={`${t('rule_earlier')} ${name}`}
            onPress={() => void save(moveAt(rule, path, -1))}
          >
            {t('rule_earlier')}
          </Button>
        )}
        {rule !== null && (
          <Button
            look="quiet"
            icon="close"
            label={`${t('rule_remove')} ${name}`}
            onPress={() => void save(replaceAt(rule, path, null))}
          >
            {t('rule_remove')}
          </Button>
        )}
      </div>
    );
  }

  function groupActs(op: 'all' | 'any', path: RulePath): ReactNode {
    return (
      <div className="acts">
        {add(path)}
        <Button look="quiet" icon="plus" onPress={() => void addGroup(path, op === 'all' ? 'any' : 'all')}>
          {t(op === 'all' ? 'rule_add_any' : 'rule_add_all')}
        </Button>
      </div>
    );
  }

  function add(path: RulePath): ReactNode {
    return (
      <Button look="quiet" icon="plus" onPress={() => void addCondition(path)}>
        {t('rule_add')}
      </Button>
    );
  }

  async function addCondition(path: RulePath): Promise<void> {
    const made = newCondition(looseConditions(rule).map(({ id }) => id));
    const next = addAt(rule, path, made);
    if (await save(next)) setOpen(placeWhere(next, made.id));
  }

  async function addGroup(path: RulePath, op: 'all' | 'any'): Promise<void> {
    const made = newCondition(looseConditions(rule).map(({ id }) => id));
    const next = addAt(rule, path, { op, of: [made] });
    if (await save(next)) setOpen(placeWhere(next, made.id));
  }
}

function placeWhere(rule: LooseRule, id: string, path: RulePath = []): string | null {
  if (!('of' in rule)) return rule.id === id ? placeOfPath(path) : null;
  for (const [at, child] of rule.of.entries()) {
    const found = placeWhere(child, id, [...path, at]);
    if (found !== null) return found;
  }
  return null;
}
