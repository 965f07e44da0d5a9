// What CI does, one step after another; the last line counts every check and every test.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

await prepare();
const only = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'tambon-count-'));
const total = { passed: 0, failed: 0, skipped: 0 };
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (interrupted = true));

await check('format', () => runNode([program('oxfmt', 'bin/oxfmt'), '--check']));
await check('lint', () => runNode([program('oxlint', 'bin/oxlint'), '--deny-warnings']));
await check('types', () => runNode([program('typescript', 'bin/tsc'), '--noEmit']));
await check('build', buildWeb);
await suite('tests', ['src', 'test'], only);
await suite('journeys', ['e2e'], only);
if (only.length === 0) await check('speed', () => runNode(['bench/run.ts', '--quick']));

rmSync(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

async function check(name, run) {
  const code = await timed(name, run);
  total[code === 0 ? 'passed' : 'failed'] += 1;
}

/** One run of Vitest; when it says failed but counts no failed test (a file that does not load), that counts as one. */
async function suite(name, folders, wanted) {
  const files = folders
    .flatMap(testsIn)
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
  if (files.length === 0) return;
  const report = join(scratch, `${name}.json`);
  const args = [
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...wanted,
  ];
  const code = await timed(name, () => runNode([program('vitest', 'vitest.mjs'), ...args]));
  const counted = read(report);
  total.passed += counted.numPassedTests;
  total.skipped += counted.numPendingTests + counted.numTodoTests;
  total.failed += code === 0 ? counted.numFailedTests : Math.max(1, counted.numFailedTests);
}

async function timed(name, run) {
  if (interrupted) return 1;
  console.log(`\n── ${name}`);
  const began = performance.now();
  const code = await run().catch((error) => (console.error(error), 1));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return code;
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}

function testsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.test\.tsx?$/.test(name));
}

function program(name, file) {
  return join('node_modules', name, file);
}
