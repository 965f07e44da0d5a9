import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { runNode } from './run-node.mjs';

await prepare();
const written = await runNode(['bin/write-tables.ts']);
const format = ['src/platform/tables.ts', 'src/rooms/*/tables.ts'];
process.exit(
  written === 0 ? await runNode([join('node_modules', 'oxfmt', 'bin', 'oxfmt'), ...format]) : written,
);
