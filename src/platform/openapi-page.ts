import type { House } from './house.ts';

/** A plain page, without scripts, that lists what can be done and asked, by whom, and every refusal. */
export function openDocsPage(house: House): string {
  const rows = (all: Iterable<{ name: string; may: { duties: readonly string[]; within: string } }>) =>
    [...all]
      .map(
        (one) =>
          `<tr><td><code>${escape(one.name)}</code></td><td>${escape(one.may.duties.join(', ') || '–')}</td><td>${escape(one.may.within)}</td></tr>`,
      )
      .join('\n');
  const head = '<thead><tr><th>ชื่อ · name</th><th>ใครทำได้ · who may</th><th>ขอบเขต · reach</th></tr></thead>';
  const refusals = [...house.sentences]
    .map(
      ([code, one]) =>
        `<tr id="${escape(code)}"><td><code>${escape(code)}</code></td><td>${escape(one.th)}</td><td lang="en">${escape(one.en)}</td></tr>`,
    )
    .join('\n');
  const opens = house.register.opens
    .map(
      (one) =>
        `<tr><td><code>POST ${escape(one.path)}</code></td><td lang="en">${escape(one.summary)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>ตำบลวัน: ประตูสำหรับระบบอื่น</title></head>
<body>
<main>
<h1>ตำบลวัน: ประตูสำหรับระบบอื่น <span lang="en">(Tambon One: doors for other systems)</span></h1>
<p>ระบบอื่นใช้ประตูเดียวกับหน้าจอ: เข้าสู่ระบบที่ <code>POST /sign-in</code> แล้วสั่งงานที่ <code>POST /do</code> และถามที่ <code>POST /ask/&lt;read&gt;</code>
เอกสารสำหรับเครื่องอ่าน: <a href="/open/openapi.json">/open/openapi.json</a> (OpenAPI 3.1)</p>
<p lang="en">Other systems use the same doors as the screens. Sign in, send commands, ask reads. Each command carries a UUIDv7 of
the sender: the same id twice has one effect and gets the same answer.</p>
<h2>คำสั่ง · Commands</h2>
<table>${head}<tbody>${rows(house.register.commands.values())}</tbody></table>
<h2>คำถาม · Reads</h2>
<table>${head}<tbody>${rows(house.register.reads.values())}</tbody></table>
<h2>ประตูสำหรับทุกคน · For everybody, without signing in</h2>
<table><thead><tr><th>ประตู · door</th><th>ทำอะไร · what it does</th></tr></thead><tbody>${opens}</tbody></table>
<h2>คำปฏิเสธ · Refusals</h2>
<table><thead><tr><th>รหัส · code</th><th>ไทย</th><th lang="en">English</th></tr></thead><tbody>${refusals}</tbody></table>
</main>
</body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
