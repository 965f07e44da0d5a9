// `npm run backup [-- file]`, on the Node that bin/backup.mjs has found.
import { resolve } from 'node:path';
import { backUp } from '../src/platform/backup.ts';
import { CannotStart } from '../src/platform/cannot-start.ts';
import { readConfig } from '../src/platform/config.ts';

try {
  const [file] = process.argv.slice(2);
  // npm moves to the top of the checkout; a path is meant from where the person stands.
  const target = file === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', file);
  const made = await backUp(readConfig(), target);
  const megabytes = (made.bytes / 1_000_000).toFixed(1);
  console.log(`สำรองข้อมูลแล้ว ${megabytes} MB: ${made.file}`);
  console.log(`Backed up, ${megabytes} MB; last command ${made.lastCommand ?? 'none yet'}.`);
  console.log('แฟ้มนี้มีกุญแจและข้อมูลส่วนบุคคล โปรดเก็บในที่ปลอดภัย นอกเครื่องนี้');
  console.log('The file holds keys and personal data: keep it in a safe place, away from this machine.');
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
