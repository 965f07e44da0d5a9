import { resolve } from 'node:path';
import { prepare } from './prepare.mjs';
import { runNode } from './run-node.mjs';

await prepare();
// npm moves to the top of the checkout; a path is meant from where the person stands.
const files = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file));
process.exit(await runNode(['bin/run-backup.ts', ...files]));
