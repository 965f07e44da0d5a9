import { buildWeb } from './build-web.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './run-node.mjs';

await prepare();
const built = await buildWeb();
process.exit(built === 0 ? await runNode(['src/server.ts', ...process.argv.slice(2)]) : built);
