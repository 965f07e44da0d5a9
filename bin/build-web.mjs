import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { notWritable } from './explain-install.mjs';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';
import { say } from './say.mjs';

/** Builds the web pages into dist/ when what they are made from has changed; answers the exit code of the build. */
export async function buildWeb() {
  const wanted = hashOfSources();
  if (builtFrom() === wanted) return 0;
  say('กำลังสร้างหน้าเว็บ…', 'Building the web pages…');
  return withLock(join(root, 'node_modules', '.build-lock'), () =>
    builtFrom() === wanted ? 0 : build(wanted),
  );
}

const dist = join(root, 'dist');

async function build(wanted) {
  // Built aside and swapped in whole: a running server never serves half a build, a failed one changes nothing.
  const draft = join(root, 'node_modules', '.web-draft');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const code = await runNode([vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'error']);
  if (code !== 0) return code;
  compress(draft);
  writeFileSync(join(draft, '.stamp'), wanted);
  try {
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(error.code)) notWritable(root);
    throw error;
  }
  return 0;
}

// A phone on a slow network waits for bytes: text is packed once, here. Brotli goes to https only, gzip to everybody.
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path);
    if (text.length < 1_000) continue;
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(text));
  }
}

function builtFrom() {
  try {
    return readFileSync(join(dist, '.stamp'), 'utf8');
  } catch {
    return '';
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  const single = ['index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
  for (const file of [...single, ...filesIn('public'), ...filesIn('src')].filter((name) =>
    existsSync(join(root, name)),
  )) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .filter((file) => !/\.(test\.tsx?|md)$/.test(file))
    .sort();
}
