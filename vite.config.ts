import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const doors = ['/do', '/ask', '/file', '/sheet', '/open', '/sign-in', '/sign-out', '/healthz'];
const server = process.env['TAMBON_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), firstLoad(200)],
  build: {
    outDir: 'dist',
    // Nothing inline: the content security policy allows only files of our own.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(doors.map((door) => [`^${door}(/|$|\\?)`, { target: server }])),
  },
});

/** Prints how much script the first page loads, gzipped, and fails the build above the limit in kB. */
function firstLoad(limit: number): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      const names = new Set<string>();
      const walk = (name: string) => {
        const file = bundle[name];
        if (file?.type !== 'chunk' || names.has(name)) return;
        names.add(name);
        for (const imported of file.imports) walk(imported);
      };
      if (entry) walk(entry.fileName);
      let bytes = 0;
      for (const name of names) {
        const file = bundle[name];
        if (file?.type === 'chunk') bytes += gzipSync(file.code).length;
      }
      const kb = Math.round(bytes / 100) / 10;
      this.info(`first load: ${kb} kB of gzipped script in ${names.size} files (limit ${limit})`);
      if (kb > limit) this.error(`The first load is ${kb} kB of gzipped script; the limit is ${limit}.`);
    },
  };
}
