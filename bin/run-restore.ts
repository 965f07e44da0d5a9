// `DATA_DIR=… npm run restore -- file.tar.gz`, on the Node that bin/restore.mjs has found.
import { CannotStart } from '../src/platform/cannot-start.ts';
import { readConfig } from '../src/platform/config.ts';
import { restore } from '../src/platform/restore.ts';

try {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    throw new CannotStart(
      'โปรดระบุแฟ้มสำรอง: DATA_DIR=โฟลเดอร์ว่าง npm run restore -- แฟ้ม.tar.gz',
      'Name the backup: DATA_DIR=an-empty-folder npm run restore -- file.tar.gz',
    );
  }
  const { dataDir } = readConfig();
  const restored = await restore(dataDir, file);
  for (const [table, count] of Object.entries(restored.rows))
    console.log(`${String(count).padStart(9)}  ${table}`);
  console.log(`กู้คืนแล้วที่ ${dataDir} คำสั่งสุดท้าย ${restored.lastCommand ?? 'ยังไม่มี'}`);
  console.log(`Restored into ${dataDir}; last command ${restored.lastCommand ?? 'none yet'}.`);
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
