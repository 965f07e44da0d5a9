import type { Sex } from './person.ts';

/** A title as it is kept (the full form where there is one), and what stands after it. */
export type TitleRead = { title: string; rest: string };

/**
 * Recognises a title at the start of a name: "น.ส.สุนิสา แสนสุข" → นางสาว + "สุนิสา แสนสุข". Nothing when there is none, or when taking
 * it away would leave no name (นายิกา, นาง). Expects tidied text.
 */
export function readTitle(text: string): TitleRead | undefined {
  for (const { pattern, title } of patterns) {
    const found = pattern.exec(text);
    const rest = found?.[3];
    if (rest) return { title: `${found[1] ?? ''}${title}${found[2] ?? ''}`, rest };
  }
  return undefined;
}

/** The sex that a title says, when it says one. */
export function sexOfTitle(title: string): Sex | undefined {
  if (/หญิง$|^(นาง|นางสาว|แม่ชี|พญ\.|ทพญ\.|ภญ\.)$/u.test(title)) return 'F';
  return /^(นาย|เด็กชาย|สามเณร|พระ.*|นพ\.)$/u.test(title) ? 'M' : undefined;
}

// full form: short forms, split by commas. Short forms that two services share (น.อ., ร.อ. of the navy, จ.ส.ต.) stay as written.
const civil = `นาย; นาง; นางสาว: น.ส.; เด็กชาย: ด.ช.; เด็กหญิง: ด.ญ.; หม่อมเจ้า: ม.จ.; หม่อมราชวงศ์: ม.ร.ว.; หม่อมหลวง: ม.ล.;
พระมหา; พระครู; พระอธิการ; พระปลัด; พระสมุห์; พระใบฎีกา; สามเณร; แม่ชี`;
const ranks = `พลเอก: พล.อ.; พลโท: พล.ท.; พลตรี: พล.ต.; พันเอก: พ.อ.; พันโท: พ.ท.; พันตรี: พ.ต.;
ร้อยเอก: ร.อ.; ร้อยโท: ร.ท.; ร้อยตรี: ร.ต.; จ่าสิบเอก: จ.ส.อ.; จ่าสิบโท: จ.ส.ท.; จ่าสิบตรี; สิบเอก: ส.อ.; สิบโท: ส.ท.; สิบตรี: ส.ต.;
พลเรือเอก; พลเรือโท; พลเรือตรี; นาวาเอก; นาวาโท; นาวาตรี; เรือเอก; เรือโท; เรือตรี; พันจ่าเอก; พันจ่าโท; พันจ่าตรี;
จ่าเอก: จ.อ.; จ่าโท: จ.ท.; จ่าตรี: จ.ต.; พลอากาศเอก; พลอากาศโท; พลอากาศตรี; นาวาอากาศเอก; นาวาอากาศโท; นาวาอากาศตรี;
เรืออากาศเอก; เรืออากาศโท; เรืออากาศตรี; พันจ่าอากาศเอก; พันจ่าอากาศโท; พันจ่าอากาศตรี; จ่าอากาศเอก; จ่าอากาศโท; จ่าอากาศตรี;
พลตำรวจเอก: พล.ต.อ.; พลตำรวจโท: พล.ต.ท.; พลตำรวจตรี: พล.ต.ต.; พันตำรวจเอก: พ.ต.อ.; พันตำรวจโท: พ.ต.ท.; พันตำรวจตรี: พ.ต.ต.;
ร้อยตำรวจเอก: ร.ต.อ.; ร้อยตำรวจโท: ร.ต.ท.; ร้อยตำรวจตรี: ร.ต.ต.; ดาบตำรวจ: ด.ต.; จ่าสิบตำรวจ; สิบตำรวจเอก: ส.ต.อ.;
สิบตำรวจโท: ส.ต.ท.; สิบตำรวจตรี: ส.ต.ต.; พลทหาร; นายกองเอก; นายกองโท; นายกองตรี; นายหมวดเอก; นายหมวดโท; นายหมวดตรี`;
const keptShort = 'น.อ. น.ท. น.ต. จ.ส.ต. พ.จ.อ. พ.จ.ท. พ.จ.ต.'.split(' ');
const onlyWithDot = 'ดร. ผศ. รศ. ศ. นพ. พญ. ทพ. ทพญ. ภก. ภญ.'.split(' ');

// What follows must be able to begin a name: a consonant or a leading vowel, never a mark that belongs to the letter before.
const letter = '[ก-ฮเ-ไA-Za-z]';

const patterns = [
  ...table(civil, ''),
  ...table(ranks, 'rank'),
  ...keptShort.map((short) => one(short, short, 'rank')),
  ...onlyWithDot.map((short) => ({
    title: short,
    length: short.length,
    pattern: whole(short.replaceAll('.', '\\.'), ''),
  })),
  { title: 'พระ', length: 3, pattern: whole('พระ', '', '\\s+') },
].toSorted((a, b) => b.length - a.length);

type Pattern = { title: string; length: number; pattern: RegExp };

function table(entries: string, kind: 'rank' | ''): Pattern[] {
  return entries.split(';').flatMap((entry) => {
    const forms = entry.trim().split(/:\s*|,/);
    return forms.map((written) => one(forms[0] ?? '', written, kind));
  });
}

// A short form may lose its last dot, or all of them when a space follows ("นส สุนิสา").
function one(
  title: string,
  written: string,
  kind: 'rank' | '',
): { title: string; length: number; pattern: RegExp } {
  if (!written.includes('.')) return { title, length: written.length, pattern: whole(written, kind) };
  const dotted = written.split('.').filter(Boolean);
  const loose = `(?:${dotted.join('\\.\\s?')}\\.?|${dotted.join('')}\\.|${dotted.join('')}(?=\\s))`;
  return { title, length: written.length, pattern: whole(loose, kind) };
}

function whole(title: string, kind: 'rank' | '', space = '\\s*'): RegExp {
  const acting = kind ? '(ว่าที่)?\\s*' : '()';
  const woman = kind ? '(?:\\s?(หญิง))?' : '()';
  return new RegExp(`^${acting}${title}${woman}${space}(${letter}.*)$`, 'u');
}
