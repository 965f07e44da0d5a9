import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { factBesideOf, factOf, helpCounts, ruleFacts } from '../registry/public.ts';
import { ruleFact, type RuleFact } from './rule-fact.ts';
import type { Tx } from './tables.ts';

/** Every fact that the rule of a service may name, with the words and the answers of the dictionary. */
export const listRuleFacts = read({
  name: 'services.list-rule-facts',
  input: z.object({ service: z.string().max(100) }),
  output: z.array(ruleFact),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  run(_tx: Tx, _actor, { service }) {
    const [count] = helpCounts([service]);
    const counted: RuleFact[] = count
      ? [
          {
            key: count.key,
            label: { th: 'จำนวนครั้งที่ได้รับในปีงบประมาณนี้', en: 'Times helped in this fiscal year' },
            type: 'number',
            unit: null,
            options: null,
            restricted: false,
            derived: false,
          },
        ]
      : [];
    return Promise.resolve([...ruleFacts.map(({ key }) => factOfKey(key)), ...counted]);
  },
});

function factOfKey(key: string): RuleFact {
  const fact = factOf(key);
  if (fact) {
    const options = Object.entries(fact.options ?? {}).map(([value, words]) => ({ value, ...words }));
    return {
      key,
      label: fact.label,
      type: fact.type,
      unit: fact.unit ?? null,
      options: options.length > 0 ? options : null,
      restricted: fact.sensitivity === 'restricted',
      derived: false,
    };
  }
  const beside = factBesideOf(key);
  return {
    key,
    label: beside?.label ?? { th: key, en: key },
    type: beside?.type ?? 'text',
    unit: null,
    options: beside?.options?.map((value) => ({ value, ...wordsOf(value) })) ?? null,
    restricted: false,
    derived: beside?.kind === 'derived',
  };
}

// Answers of facts that no form lists: on the person's own record, or of the community fund.
const wordsOfAnswers: Readonly<Record<string, { th: string; en: string }>> = {
  F: { th: 'หญิง', en: 'female' },
  M: { th: 'ชาย', en: 'male' },
  none: { th: 'ไม่เป็นสมาชิก', en: 'not a member' },
  active: { th: 'เป็นสมาชิก', en: 'member' },
  suspended: { th: 'พักสมาชิกภาพ', en: 'suspended' },
  ended: { th: 'พ้นสมาชิกภาพ', en: 'ended' },
};

function wordsOf(value: string): { th: string; en: string } {
  return wordsOfAnswers[value] ?? { th: value, en: value };
}
