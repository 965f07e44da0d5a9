// Dependency-free, and runs on any Node from 18 on so that an old one can be refused in words.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diskFull, explainInstall, notWritable } from './explain-install.mjs';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';
import { giveUp, say } from './say.mjs';

/** Makes the checkout ready to run: the right Node, and the packages that package-lock.json names. */
export async function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(
      `ต้องใช้ Node.js รุ่น 20 ขึ้นไป เครื่องนี้มีรุ่น ${process.versions.node} โปรดติดตั้งรุ่นใหม่จาก https://nodejs.org`,
      `Node.js 20 or newer is needed; this machine has ${process.versions.node}. Install a newer one from https://nodejs.org`,
    );
  }
  if (!isInstalled()) await withLock(join(makeModules(), '.install-lock'), install);
  if (!existsSync(node())) {
    giveUp(
      `เครื่องชนิดนี้ (${process.platform} ${process.arch}) ต้องติดตั้ง Node.js 24.7 ขึ้นไปเอง จาก https://nodejs.org`,
      `On this kind of machine (${process.platform} ${process.arch}) install Node.js 24.7 or newer from https://nodejs.org`,
    );
  }
}

/** The Node that runs the server: this one when it is new enough, else the one that came with the packages. */
export function node() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath;
  return join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
}

/**
 * True when npm's own record of node_modules has everything that package-lock.json names for this machine. npm writes
 * the record last, so an install that was cut short does not count.
 */
function isInstalled() {
  try {
    const wanted = packagesIn('package-lock.json');
    const found = packagesIn(join('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, ...about }]) =>
      found[path] ? found[path].version === version : path === '' || isForOthers(about),
    );
  } catch {
    return false;
  }
}

function packagesIn(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

function isForOthers({ optional, os, cpu, libc }) {
  if (!optional) return false;
  const matches = os?.includes(process.platform) && cpu?.includes(process.arch);
  return !matches || libc !== undefined;
}

function makeModules() {
  const folder = join(root, 'node_modules');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return notWritable(root);
  }
}

async function install() {
  if (isInstalled()) return;
  const first = !existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (first && freeBytes() < installedBytes) diskFull(root);
  say(
    'กำลังติดตั้งส่วนประกอบของโปรแกรม (ครั้งแรกใช้เวลาราว 1 นาที ต้องต่ออินเทอร์เน็ต)…',
    'Installing the packages of the program (about a minute the first time; needs the internet)…',
  );
  // The build needs the development packages even where NODE_ENV=production is set.
  const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  // Without a network npm tries each package again for minutes on end; so one is asked for first. The packages may
  // still all be in npm's cache.
  const asked = await runNpm(
    ['view', 'zod', 'version', '--fetch-retries=1', '--fetch-timeout=20000'],
    'pipe',
  );
  const { code, said } = await runNpm(asked.code === 0 ? args : [...args, '--offline']);
  // On a full disk npm says that all went well.
  if (code === 0 && !isInstalled() && freeBytes() < installedBytes / 10) diskFull(root);
  if (code !== 0 || !isInstalled()) explainInstall(`${asked.said}\n${said}`, root);
}

const installedBytes = 750_000_000;

function freeBytes() {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize;
}

function runNpm(args, output = 'inherit') {
  const cli = process.env.npm_execpath ?? '';
  const [program, first] = basename(cli) === 'npm-cli.js' ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((done) => {
    const child = spawn(program, [...first, ...args, '--loglevel=error', '--fetch-retry-mintimeout=2000'], {
      cwd: root,
      stdio: ['ignore', output, 'pipe'],
    });
    let said = '';
    child.stdout?.resume();
    child.stderr.on('data', (text) => {
      said += text;
      if (output === 'inherit') process.stderr.write(text);
    });
    child.on('error', (error) => done({ code: 1, said: `${said}\n${error.message}` }));
    child.on('close', (code) => done({ code, said }));
  });
}
