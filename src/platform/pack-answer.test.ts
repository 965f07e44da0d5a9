import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWeb, type OpenWeb } from '../../test/open-web.ts';

let web: OpenWeb;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

it('packs long answers for whoever takes gzip, and nothing else', async () => {
  const cookie = await web.signIn('มาลี');
  const ask = (read: string, accept?: string) =>
    web.app.inject({
      method: 'POST',
      url: `/ask/${read}`,
      headers: { cookie, ...(accept && { 'accept-encoding': accept }) },
      payload: {},
    });
  const packed = await ask('services.list-services', 'gzip, deflate, br');
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(Number(packed.headers['content-length'])).toBe(packed.rawPayload.length);
  const plain = await ask('services.list-services');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(plain.json());
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
  const short = await ask('identity.list-sessions', 'gzip');
  expect(short.headers['content-encoding']).toBeUndefined();
});
