import type { Asked } from '../six-conditions.ts';

/** What another engine says of one person; `error`: it refuses to answer. */
export type Said = 'yes' | 'no' | 'error';

/** Another rule engine with the rule of six conditions in its own words. */
export type Peer = { name: string; ask: (asked: Asked) => Said | Promise<Said> };

/** The engines of `bench/peers`, or undefined when they are not installed there. */
export async function findPeers(): Promise<readonly Peer[] | undefined> {
  try {
    return [await jsonLogic(), await cel(), await zen(), await jsonRules()];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function jsonLogic(): Promise<Peer> {
  const { LogicEngine } = (await bring('json-logic-engine')) as {
    LogicEngine: new () => { build(logic: unknown): (data: unknown) => unknown };
  };
  const rule = new LogicEngine().build({
    and: [
      { '==': [{ var: 'citizenship' }, 'TH'] },
      { '>=': [{ var: 'age' }, 60] },
      { '>=': [{ var: 'residence_months' }, 6] },
      {
        or: [{ '<=': [{ var: 'annual_income' }, 100_000] }, { '==': [{ var: 'state_welfare_card' }, true] }],
      },
      { '==': [{ var: 'in_institution' }, false] },
    ],
  });
  return { name: 'json-logic-engine', ask: (asked) => answered(() => rule(asked)) };
}

async function cel(): Promise<Peer> {
  const { celEnv, parse, plan } = (await bring('@bufbuild/cel')) as {
    celEnv(): unknown;
    parse(text: string): unknown;
    plan(env: unknown, parsed: unknown): (bindings: unknown) => unknown;
  };
  const rule = plan(celEnv(), parse(expression.replaceAll(/\b(\d+)\b/g, '$1.0')));
  return { name: '@bufbuild/cel', ask: (asked) => answered(() => rule(asked)) };
}

async function zen(): Promise<Peer> {
  const { ZenEngine } = (await bring('@gorules/zen-engine')) as {
    ZenEngine: new () => {
      createDecision(content: unknown): { evaluate(data: unknown): Promise<{ result: { yes?: unknown } }> };
    };
  };
  const words = expression.replaceAll('&&', 'and').replaceAll('||', 'or');
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'rule',
        type: 'expressionNode',
        name: 'rule',
        position: { x: 1, y: 0 },
        content: { expressions: [{ id: 'e', key: 'yes', value: words }] },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rule' },
      { id: 'b', type: 'edge', sourceId: 'rule', targetId: 'out' },
    ],
  });
  return {
    name: '@gorules/zen-engine',
    ask: (asked) =>
      decision.evaluate(asked).then(
        ({ result }) => said(result.yes),
        () => 'error',
      ),
  };
}

async function jsonRules(): Promise<Peer> {
  const { Engine } = (await bring('json-rules-engine')) as {
    Engine: new (
      rules: unknown[],
      options: unknown,
    ) => { run(facts: unknown): Promise<{ events: unknown[] }> };
  };
  const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  const conditions = {
    all: [
      test('citizenship', 'equal', 'TH'),
      test('age', 'greaterThanInclusive', 60),
      test('residence_months', 'greaterThanInclusive', 6),
      {
        any: [test('annual_income', 'lessThanInclusive', 100_000), test('state_welfare_card', 'equal', true)],
      },
      test('in_institution', 'equal', false),
    ],
  };
  const engine = new Engine([{ conditions, event: { type: 'yes' } }], { allowUndefinedFacts: true });
  return {
    name: 'json-rules-engine',
    ask: (asked) =>
      engine.run(asked).then(
        ({ events }) => said(events.length > 0),
        () => 'error',
      ),
  };
}

const expression =
  'citizenship == "TH" && age >= 60 && residence_months >= 6' +
  ' && (annual_income <= 100000 || state_welfare_card == true) && in_institution == false';

// Named only when they run: the types of this project know nothing of packages that are not its own.
function bring(name: string): Promise<unknown> {
  return import(name);
}

function answered(ask: () => unknown): Said {
  try {
    return said(ask());
  } catch {
    return 'error';
  }
}

function said(result: unknown): Said {
  if (result === true) return 'yes';
  return result === false ? 'no' : 'error';
}
