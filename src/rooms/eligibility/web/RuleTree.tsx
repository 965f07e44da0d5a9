import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { LooseCondition, LooseRule } from '../../services/web/public.ts';
import type { RulePath } from './rule-edit.ts';
import type { RuleWords } from './rule-words.ts';

type RuleTreeProps = {
  rule: LooseRule;
  words: RuleWords;
  path?: RulePath;
  /** What is drawn under a condition or a group: its faults and its buttons, or the form in which it is changed. */
  under?: (part: LooseRule, path: RulePath) => ReactNode;
  /** Draws a condition otherwise than by its sentence: a form. */
  instead?: (condition: LooseCondition, path: RulePath) => ReactNode;
};

/** A rule as people read it: its sentences in their groups, each with the test that stands for it. */
export function RuleTree({ rule, words, path = atTop, under, instead }: RuleTreeProps): ReactNode {
  const t = useWords('eligibility');
  if (!('of' in rule)) {
    return (
      <div className="eligibility-rule-condition">
        {instead?.(rule, path) ?? <Sentence condition={rule} words={words} />}
        {under?.(rule, path)}
      </div>
    );
  }
  return (
    <div className="eligibility-rule-group">
      <p className="eligibility-rule-group-head">{t(rule.op === 'all' ? 'rule_all' : 'rule_any')}</p>
      <ul>
        {rule.of.map((child, at) => (
          <li key={'of' in child ? `group ${at}` : child.id}>
            <RuleTree
              rule={child}
              words={words}
              path={[...path, at]}
              {...(under && { under })}
              {...(instead && { instead })}
            />
          </li>
        ))}
      </ul>
      {under?.(rule, path)}
    </div>
  );
}

const atTop: RulePath = [];

function Sentence({ condition, words }: { condition: LooseCondition; words: RuleWords }) {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const said = condition[lang] || condition.th || condition.en;
  return (
    <div className="eligibility-rule-sentence">
      <Icon name={condition.scope === 'judgement' || condition.scope === 'approval' ? 'scale' : 'dash'} />
      <div>
        <p>{said === '' ? <em className="muted">{t('rule_no_sentence')}</em> : said}</p>
        <p className="source">
          {[words.test(condition.when), t(`rule_scope.${condition.scope}`), condition.source]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
}
