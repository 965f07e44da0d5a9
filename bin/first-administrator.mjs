import { prepare } from './prepare.mjs';
import { runNode } from './run-node.mjs';

await prepare();
process.exit(await runNode(['bin/first-administrator.ts', ...process.argv.slice(2)]));
