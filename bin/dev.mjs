// The server, restarted at each change, and the web pages from Vite on http://localhost:5173, which passes the doors
// on to the server. Both end together.
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { runNode } from './run-node.mjs';

await prepare();
const server = runNode(['--watch', '--watch-preserve-output', 'src/server.ts']);
const { PORT = '8080', TLS_CERT } = process.env;
const web = runNode([join('node_modules', 'vite', 'bin', 'vite.js'), '--port', '5173', '--strictPort'], {
  env: { TAMBON_SERVER: `${TLS_CERT ? 'https' : 'http'}://127.0.0.1:${PORT}` },
});
const code = await Promise.race([server, web]);
process.emit('SIGTERM', 'SIGTERM');
await Promise.all([server, web]);
process.exit(code);
