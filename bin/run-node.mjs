import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { constants } from 'node:os';
import { node } from './prepare.mjs';
import { root } from './root.mjs';

/**
 * Runs the project's Node on `args` from the top of the checkout and answers its exit code. Signals sent to this
 * process are passed on; a child that a signal ended answers 128 + the signal's number, as shells do.
 */
export function runNode(args, options = {}) {
  const { env = {}, ...others } = options;
  const child = spawn(node(), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.compile-cache'), ...env },
    ...others,
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  const watch = watchNpm(() => passOn('SIGTERM'));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      clearInterval(watch);
      done(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm that is killed outright passes nothing on; what it started must not live on and hold the port. */
function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 500);
  return watch.unref();
}
