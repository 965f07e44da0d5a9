import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnvironment, type ClusterAccess } from './embedded-postgres-cluster.ts';
import { explainLog, openLog } from './embedded-postgres-log.ts';
import { clearTheWay, readPostmaster, watchdogName } from './embedded-postgres-pidfile.ts';

type Server = Readonly<{
  dataDir: string;
  cluster: string;
  access: ClusterAccess;
  programs: string;
  settings: string[];
}>;

/** Runs the server until `stop`, starting it again whenever it dies in between. */
export async function runServer(server: Server): Promise<{ stop: () => Promise<void> }> {
  const state: State = { server, stopping: false, running: await launch(server) };
  void keepAlive(state);
  return { stop: () => stop(state) };
}

type State = { readonly server: Server; stopping: boolean; running: Launched };
type Launched = Readonly<{ child: ChildProcess; ended: Promise<unknown> }>;

async function keepAlive(state: State): Promise<void> {
  await state.running.ended;
  for (let failures = 0; !state.stopping; failures += 1) {
    try {
      state.running = await launch(state.server);
      if (state.stopping) await stop(state);
      return void keepAlive(state);
    } catch {
      await sleep(Math.min(5_000, 200 * 2 ** failures), undefined, { ref: false });
    }
  }
}

async function stop(state: State): Promise<void> {
  state.stopping = true;
  const { child, ended } = state.running;
  child.ref();
  child.stdin?.end();
  await ended;
}

/**
 * The watchdog holds the other end of a pipe from this process. When the pipe closes (stop, exit, crash, SIGKILL) it
 * asks PostgreSQL for a fast shutdown. It ignores signals itself: a service manager sends them to every process, and
 * PostgreSQL, which sets its own handlers, must not lose its keeper.
 */
const watchdog = `
trap '' INT TERM HUP
exec 3<&0
"$@" 3<&- </dev/null & postgres=$!
{ read -r _ <&3; kill -INT $postgres; } & guard=$!
exec 3<&- </dev/null
wait $postgres; code=$?
kill -KILL $guard 2>/dev/null
exit $code`;

async function launch(server: Server): Promise<Launched> {
  await clearTheWay(server.cluster);
  const log = openLog(server.dataDir);
  const program = join(server.programs, 'bin', 'postgres');
  const args = ['-c', watchdog, watchdogName, program, '-D', server.access.path, ...server.settings];
  const child = spawn('/bin/sh', args, {
    ...server.access.as,
    cwd: server.cluster,
    env: cleanEnvironment,
    stdio: ['pipe', log.file, log.file],
    // A session of its own: Ctrl-C must reach this process first, which then stops the database in order.
    detached: true,
  });
  closeSync(log.file);
  child.stdin?.on('error', () => {});
  const ended = new Promise<unknown>((done) => child.once('exit', done).once('error', done));
  let over = false;
  void ended.then(() => (over = true));
  while (readPostmaster(server.cluster)?.state !== 'ready') {
    if (over) throw explainLog(server.dataDir, log.length);
    await sleep(5);
  }
  letGo(child);
  return { child, ended };
}

/** A process that has nothing else to do may end; the database then stops with it. */
function letGo(child: ChildProcess): void {
  child.unref();
  const pipe = child.stdin;
  if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
}
