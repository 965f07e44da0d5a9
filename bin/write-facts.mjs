import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { runNode } from './run-node.mjs';

await prepare();
const written = await runNode(['bin/write-facts.ts']);
process.exit(written === 0 ? await runNode([join('bin', 'write-tables.mjs')]) : written);
