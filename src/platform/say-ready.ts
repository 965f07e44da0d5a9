import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** One made-up person who may sign in while the demonstration world is loaded. */
export type DemoPerson = { username: string; name: string; work: string };

/** Prints where the house is served and, with the demonstration world, who may sign in. */
export function sayReady(
  app: FastifyInstance,
  secure: boolean,
  demo: { people: DemoPerson[]; password: string; more: readonly string[] } | undefined,
): void {
  const { address, port } = app.server.address() as AddressInfo;
  const host = address.includes(':') ? `[${address}]` : address;
  const shown = ['0.0.0.0', '[::]', '127.0.0.1'].includes(host) ? 'localhost' : host;
  const lines = ['', `ตำบลวัน พร้อมใช้งานที่  ${secure ? 'https' : 'http'}://${shown}:${port}`];
  if (demo) {
    lines.push('', `คนในโลกสาธิต (ข้อมูลสมมติทั้งหมด) · Demo people · รหัสผ่าน password: ${demo.password}`);
    for (const one of demo.people) lines.push(`  ${one.username}  ${one.name} · ${one.work}`);
    lines.push(...demo.more.map((line) => `  ${line}`));
  }
  console.log(`${lines.join('\n')}\n`);
}
