import { Client } from 'pg';
import { CannotStart, systemCode } from './cannot-start.ts';
import { socketUrl } from './embedded-postgres-socket.ts';

/**
 * Makes the database `tambon` when the cluster has none yet. Also proves that the keys belong to the cluster.
 * @throws CannotStart when the superuser's password is not the one the cluster was made with.
 */
export async function ensureDatabase(socketFolder: string, password: string): Promise<void> {
  const to = (database: string) => socketUrl({ socketFolder, user: 'tambon_owner', password, database });
  try {
    await once(to('tambon'), 'SELECT 1');
  } catch (error) {
    if (systemCode(error) === '28P01') throw otherKeys(error);
    if (systemCode(error) !== '3D000') throw error;
    await once(to('postgres'), 'CREATE DATABASE tambon');
  }
}

async function once(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function otherKeys(cause: unknown): CannotStart {
  return new CannotStart(
    'แฟ้ม keys.json ในโฟลเดอร์ข้อมูลไม่ใช่ของฐานข้อมูลนี้ โปรดนำทั้งสองอย่างกลับมาจากข้อมูลสำรองชุดเดียวกัน',
    'keys.json in the data folder does not belong to this database. Bring both back from the same backup.',
    { cause },
  );
}
