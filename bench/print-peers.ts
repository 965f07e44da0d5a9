import { compileRule } from '../src/platform/rules/compile.ts';
import { findPeers, type Peer } from './peers/engines.ts';
import { dictionary, sheetOf, sixConditions, somePeople, truthOf, type Asked } from './six-conditions.ts';

/**
 * The rule of six conditions in our engine and in others, on the same people with three of ten answers missing: evaluations a
 * second, and the answers that are wrong: a yes or no although it depends on an answer that is missing, or none although it is certain.
 */
export async function printPeers(): Promise<void> {
  const people = somePeople(10_000);
  const truths = people.map(truthOf);
  const open = truths.filter((truth) => truth === 'unknown').length;
  console.log(
    `\nthe rule of six conditions; ${people.length} people, of ${open} of whom it cannot be said yet`,
  );
  row('engine', 'evaluations/s', 'wrong yes', 'wrong no', 'no answer', 'wrong in all');
  printOurs(people, truths);
  const peers = await findPeers();
  if (!peers) {
    console.log(
      'The peers are not installed, so they were not measured. To install them: cd bench/peers && npm install',
    );
    return;
  }
  for (const peer of peers) await printPeer(peer, people, truths);
}

function printOurs(people: readonly Asked[], truths: readonly string[]): void {
  const rule = compileRule(sixConditions, dictionary);
  const sheets = people.map(sheetOf);
  const words = { entitled: 'yes', not_entitled: 'no', unknown: 'unknown', judgement: 'unknown' } as const;
  const said = sheets.map((sheet) => words[rule(sheet)]);
  const began = performance.now();
  let rounds = 0;
  for (; performance.now() - began < 1_000; rounds++) for (const sheet of sheets) rule(sheet);
  print('ours (closure)', (rounds * sheets.length * 1000) / (performance.now() - began), said, truths);
}

async function printPeer(
  { name, ask }: Peer,
  people: readonly Asked[],
  truths: readonly string[],
): Promise<void> {
  const said: string[] = [];
  for (const one of people) said.push(await ask(one));
  const began = performance.now();
  let asked = 0;
  for (; performance.now() - began < 1_000; asked++) {
    const answer = ask(people[asked % people.length] ?? {});
    if (answer instanceof Promise) await answer;
  }
  print(name, (asked * 1000) / (performance.now() - began), said, truths);
}

function print(name: string, speed: number, said: readonly string[], truths: readonly string[]): void {
  const count = (wrong: (one: string, truth: string) => boolean) =>
    said.filter((one, at) => wrong(one, truths[at] ?? '')).length;
  const yes = count((one, truth) => one === 'yes' && truth !== 'yes');
  const no = count((one, truth) => one === 'no' && truth !== 'no');
  // An error is the right word where nothing is certain, and none where something is.
  const none = count((one, truth) => ['error', 'unknown'].includes(one) && truth !== 'unknown');
  row(name, Math.round(speed).toLocaleString('en'), `${yes}`, `${no}`, `${none}`, `${yes + no + none}`);
}

function row(name: string, ...rest: string[]): void {
  console.log(name.padEnd(24) + rest.map((one) => one.padStart(16)).join(''));
}
