import { readFileSync, renameSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { notWritable } from './explain-install.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

/**
 * Runs `work` while no other start of this checkout runs its own. The holder touches the file every second: one that
 * has not been touched for ten seconds was left by a process that died.
 */
export async function withLock(file, work) {
  const mark = `${process.pid} ${Date.now()} ${Math.random()}`;
  await take(file, mark);
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  const touch = setInterval(() => utimes(file, new Date(), new Date(), () => {}), 1000);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.off('exit', letGo);
    letGo();
  }
}

async function take(file, mark) {
  for (let told = false; ; await sleep(200)) {
    try {
      writeFileSync(file, mark, { flag: 'wx' });
      await sleep(20);
      if (readFileSync(file, 'utf8') === mark) return;
    } catch (error) {
      if (['EROFS', 'EACCES', 'EPERM'].includes(error.code)) notWritable(root);
      if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
    }
    if (isLeftOver(file)) setAside(file);
    else if (!told) {
      say('กำลังรออีกหน้าต่างหนึ่งที่ติดตั้งอยู่…', 'Waiting for another start that is preparing this folder…');
      told = true;
    }
  }
}

function isLeftOver(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > 10_000;
}

function setAside(file) {
  try {
    renameSync(file, `${file}.old-${process.pid}`);
    rmSync(`${file}.old-${process.pid}`, { force: true });
  } catch {
    // Another waiting start was quicker.
  }
}
