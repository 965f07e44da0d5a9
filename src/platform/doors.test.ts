import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb, type OpenWeb } from '../../test/open-web.ts';
import { renderDocument } from './documents.ts';
import { newId } from './ids.ts';

let web: OpenWeb;
let cookie: string;
beforeAll(async () => {
  web = await openWeb();
  cookie = await web.signIn('มาลี');
});
afterAll(() => web.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const send = (body: Buffer, area = web.open.area('670307'), name = 'บ้านหลังนี้.png') =>
  web.app.inject({
    method: 'POST',
    url: `/file?area=${area}&name=${encodeURIComponent(name)}`,
    headers: { cookie, 'content-type': 'image/png' },
    payload: body,
  });

describe('POST /file', () => {
  it('keeps a picture under its hash and gives it back as an attachment only', async () => {
    const sent = await send(png);
    expect(sent.json()).toMatchObject({ type: 'image/png', bytes: png.length });
    const url = `/file/${web.open.area('670307')}/${sent.json().id}`;
    const got = await web.app.inject({ url, headers: { cookie } });
    expect(got.rawPayload.equals(png)).toBe(true);
    expect(got.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''%E0/);
    expect(got.headers['content-security-policy']).toContain('sandbox');
    for (const stranger of ['สมบัติ', 'ดาว', 'สมหมาย']) {
      const other = await web.app.inject({ url, headers: { cookie: await web.signIn(stranger) } });
      expect(other.json()).toMatchObject({ code: 'not_found', status: 404 });
    }
    expect((await web.app.inject({ url })).json()).toMatchObject({ code: 'sign_in_first' });
  });
  it('refuses by what is inside, not by what it is called; and leaves nothing behind', async () => {
    const html = await send(Buffer.from('<script>alert(1)</script>'), undefined, 'photo.png');
    expect(html.json()).toMatchObject({ code: 'file_type', status: 415 });
    expect((await send(Buffer.alloc(0))).json()).toMatchObject({ code: 'file_empty' });
    expect((await send(Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]))).json()).toMatchObject({
      code: 'too_large',
      status: 413,
    });
    expect((await send(png, web.open.area('450303'))).json()).toMatchObject({ code: 'not_found' });
    expect(readdirSync(join(web.dataDir, 'files')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('what comes in wrong', () => {
  it('is refused as a problem in both languages', async () => {
    const bad = await web.app.inject({
      method: 'POST',
      url: '/do',
      headers: { cookie, 'content-type': 'application/json' },
      payload: '{"half',
    });
    expect(bad.headers['content-type']).toContain('application/problem+json');
    expect(bad.json()).toMatchObject({ code: 'bad_request', status: 400 });
    const shape = await web.app.inject({
      method: 'POST',
      url: '/do',
      headers: { cookie },
      payload: [{ id: 'x', name: 'y', input: {} }],
    });
    expect(shape.json()).toMatchObject({ code: 'bad_input', details: { issues: [{ path: '0.id' }] } });
    expect(shape.json().th).toMatch(/[ก-๙]/);
    const huge = await web.app.inject({
      method: 'POST',
      url: '/do',
      headers: { cookie, 'content-type': 'application/json' },
      payload: JSON.stringify('x'.repeat(1_100_000)),
    });
    expect(huge.json()).toMatchObject({ code: 'too_large', status: 413 });
  });
  it('an unknown command in a list is refused on its own', async () => {
    const answer = await web.app.inject({
      method: 'POST',
      url: '/do',
      headers: { cookie },
      payload: [{ id: newId(), name: 'no.such', input: {} }],
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject([{ state: 'refused', problem: { code: 'unknown_command' } }]);
  });
});

describe('watching', () => {
  it('/healthz and /metrics answer, and name nobody', async () => {
    expect((await web.app.inject({ url: '/healthz' })).json()).toEqual({ ok: true, database: 'up' });
    const metrics = await web.app.inject({ url: '/metrics' });
    expect(metrics.body).toContain('tambon_request_seconds');
    expect(metrics.body).not.toMatch(/[ก-๙]/);
    expect((await web.app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(404);
  });
  it('/open/openapi.json is OpenAPI 3.1 with every command and read; /open/docs is readable', async () => {
    const document = (await web.app.inject({ url: '/open/openapi.json' })).json();
    expect(document.openapi).toBe('3.1.0');
    const checked = await new Validator().validate(document);
    expect(checked.errors).toBeUndefined();
    expect(checked.valid).toBe(true);
    for (const name of web.open.house.register.reads.keys())
      expect(document.paths[`/ask/${name}`]).toBeDefined();
    for (const name of web.open.house.register.commands.keys())
      expect(JSON.stringify(document.paths['/do'])).toContain(`"${name}"`);
    const page = await web.app.inject({ url: '/open/docs' });
    expect(page.body).toContain('identity.add-account');
  });
});

describe('documents', () => {
  it('are made by Typst from JSON, in a thread of their own, with Thai letters', async () => {
    const template = join(import.meta.dirname, 'documents-sample.typ');
    expect(existsSync(template)).toBe(true);
    const pdf = await renderDocument(template, { title: 'ใบรับเรื่อง น้ำตก #ไม่ใช่คำสั่ง [ก้าน] $x$' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(3000);
    await expect(renderDocument(template, {})).rejects.toThrow('documents-sample');
  });
});
