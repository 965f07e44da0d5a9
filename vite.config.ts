import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const doors = ['/do', '/ask', '/file', '/sheet', '/open', '/sign-in', '/sign-out', '/healthz'];
const server = process.env['TAMBON_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), firstLoad(200), fetchedAhead({ '/families/': 'src/app/FamilyPage.tsx' })],
  build: {
    outDir: 'dist',
    // Nothing inline: the content security policy allows only files of our own.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // On a slow network every file is a wait of its own: what the first page needs is one file, and small parts go together.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 9 },
            { name: 'parts', test: /src[\\/]ui[\\/](?!QrCode)/, minShareCount: 2 },
            { name: 'shared', test: /src[\\/]/, minShareCount: 4, maxModuleSize: 12_000 },
          ],
        },
      },
    },
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

/**
 * Writes which files a page is drawn with, by the beginning of its address: the server names them in the answer that carries the page, and
 * the browser fetches them at once instead of finding them one after the other. The sheet of styles comes first: nothing is painted before.
 */
function fetchedAhead(pages: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'fetched-ahead',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const withImports = (starts: typeof chunks) => {
        const found = new Set<string>();
        const walk = (name: string) => {
          const file = bundle[name];
          if (file?.type !== 'chunk' || found.has(name)) return;
          found.add(name);
          for (const imported of file.imports) walk(imported);
        };
        for (const start of starts) walk(start.fileName);
        return [...found];
      };
      const stylesOf = (names: readonly string[]) =>
        names.flatMap((name) => {
          const file = bundle[name];
          return file?.type === 'chunk' ? [...(file.viteMetadata?.importedCss ?? [])] : [];
        });
      const first = withImports(chunks.filter((file) => file.isEntry));
      const words = chunks
        .filter((file) => /src[\\/](app|rooms[\\/]\w+)[\\/]th\.json$/.test(file.facadeModuleId ?? ''))
        .map((file) => file.fileName);
      const filesOf = (page: string) => {
        const own = withImports(chunks.filter((file) => file.facadeModuleId?.endsWith(page)));
        const scripts = [...new Set([...first, ...own, ...words])];
        return [...new Set([...stylesOf(scripts), ...scripts])].map((name) => `/${name}`);
      };
      const ahead = Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, filesOf(page)]));
      this.emitFile({ type: 'asset', fileName: 'ahead.json', source: JSON.stringify(ahead) });
    },
  };
}
