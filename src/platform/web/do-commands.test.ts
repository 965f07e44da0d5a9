import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connection, markUp } from './connection.ts';
import { doCommands, firstProblem, toDo } from './do-commands.ts';
import { problemOf } from './problem-said.ts';
import { setSignedIn, signedIn, signedInAgain } from './signed-in.ts';

// Only the network is played here; the server's side of the same rules is tested on the server.
const sent: { path: string; body: string }[] = [];
let answers: (() => Promise<Response>)[] = [];

beforeEach(() => {
  sent.length = 0;
  setSignedIn('account-1');
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    sent.push({ path, body: String(init?.body) });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError('nobody answers');
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

test('an ended session is asked for in place, and then the same bytes are sent again', async () => {
  const command = toDo('registry.add-family', { name: 'แสนสุข' });
  answers = [problem(401, 'session_expired'), done(command.id)];
  const doing = doCommands([command]);
  await vi.waitFor(() => expect(signedIn().ended).toBe(true));
  signedInAgain();
  expect(await doing).toEqual([{ id: command.id, state: 'done', result: {} }]);
  expect(sent.map((one) => one.path)).toEqual(['/do', '/do']);
  expect(sent[1]?.body).toBe(sent[0]?.body);
});

test('a session that ended between two commands is met inside the list', async () => {
  const command = toDo('cases.hear', {});
  answers = [
    json([{ id: command.id, state: 'refused', problem: { code: 'sign_in_first', status: 401 } }]),
    done(command.id),
  ];
  const doing = doCommands([command]);
  await vi.waitFor(() => expect(signedIn().ended).toBe(true));
  signedInAgain();
  expect((await doing)[0]?.state).toBe('done');
});

test('without a network it waits, and sends the same ids when somebody answers again', async () => {
  const command = toDo('cases.hear', {});
  answers = [
    async () => {
      throw new TypeError('Failed to fetch');
    },
  ];
  const doing = doCommands([command]);
  await vi.waitFor(() => expect(connection().state).toBe('down'));
  answers = [done(command.id)];
  markUp();
  expect((await doing)[0]?.state).toBe('done');
  expect(sent[1]?.body).toBe(sent[0]?.body);
});

test('a refusal comes back as it was said, once', async () => {
  const command = toDo('cases.hear', {});
  const refused = { code: 'not_allowed', status: 403, details: {}, th: 'ทำไม่ได้', en: 'Not allowed' };
  answers = [json([{ id: command.id, state: 'refused', problem: refused }])];
  expect(firstProblem(await doCommands([command]))).toEqual(refused);
  answers = [problem(500, 'bug')];
  const thrown = await doCommands([command]).catch((error: unknown) => problemOf(error).code);
  expect(thrown).toBe('bug');
});

test('nobody signed in is not an ended session', async () => {
  setSignedIn(null);
  answers = [problem(401, 'sign_in_first')];
  const thrown = await doCommands([toDo('cases.hear', {})]).catch((error: unknown) => problemOf(error).code);
  expect(thrown).toBe('sign_in_first');
});

function json(value: unknown, status = 200): () => Promise<Response> {
  return async () => new Response(JSON.stringify(value), { status });
}

function done(id: string): () => Promise<Response> {
  return json([{ id, state: 'done', result: {} }]);
}

function problem(status: number, code: string): () => Promise<Response> {
  return json({ status, code, details: {}, th: code, en: code }, status);
}
