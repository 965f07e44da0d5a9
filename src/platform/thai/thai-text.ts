/**
 * One line as it is kept: NFC, one spelling of each Thai cluster, nothing invisible, single spaces, trimmed.
 * NFC alone leaves เ+เ for แ, nikhahit + า for ำ, vowel and tone in either order, and doubled marks.
 */
export function tidyLine(text: string): string {
  return tidy(text).replace(/\s+/gu, ' ').trim();
}

/** As `tidyLine`, for text of several lines: lines stay, more than one empty line in a row is folded. */
export function tidyNote(text: string): string {
  const lines = tidy(text.replace(/\r\n?|[\u2028\u2029]/g, '\n')).split('\n');
  const folded = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).join('\n');
  return folded.replace(/\n{3,}/g, '\n\n').trim();
}

/** What is odd about a text that tidying could not mend, and the mark itself to show. */
export type Oddity = { code: 'mark_without_letter' | 'marks_clash'; mark: string; at: number };

/**
 * Finds the first mark that cannot stand where it stands in tidied text: a vowel or tone mark without a consonant
 * below it, or two different ones in the same place. Returns nothing when the text can be read.
 */
export function findOddity(tidied: string): Oddity | undefined {
  const alone = markAlone.exec(tidied);
  const clash = marksClash.exec(tidied);
  if (clash && (!alone || clash.index < alone.index))
    return { code: 'marks_clash', mark: clash[0], at: clash.index };
  return alone ? { code: 'mark_without_letter', mark: alone[0], at: alone.index } : undefined;
}

// Marks of one cluster in the order they are written: vowel above or below, then tone, karan or yamakkan.
// Patterns are put together from names because a class full of combining marks cannot be read.
const vowelMarks = '\\u0E31\\u0E34-\\u0E3A\\u0E47\\u0E4D';
const tones = '\\u0E48-\\u0E4B';
const topMarks = `${tones}\\u0E4C\\u0E4E`;
const allMarks = vowelMarks + topMarks;
const followers = '\\u0E30\\u0E32\\u0E33';
const accents = '\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF';

const markAlone = new RegExp(`(?<![ก-ฮ${allMarks}])[\\u0E33${allMarks}]`, 'u');
const marksClash = new RegExp(`[${vowelMarks}]{2}|[${topMarks}]{2}`, 'u');
const cluster = new RegExp(`[${allMarks}]{2,}`, 'gu');
const isTop = new RegExp(`[${topMarks}]`, 'u');
const nikhahitAndAa = new RegExp(`\\u0E4D([${tones}]?)\\u0E32`, 'gu');
const toneTooLate = new RegExp(`[${followers}][${followers}${tones}]*[${tones}]`, 'gu');
const isTone = new RegExp(`[${tones}]`, 'u');

function tidy(text: string): string {
  const seen = dropInvisible(fromOldFonts(text.toWellFormed())).normalize('NFC');
  return dropStrayAccents(reorderMarks(seen).replaceAll('เเ', 'แ'));
}

// Glyphs of old Windows fonts in the private use area; text copied out of PDF files is full of them.
const oldFontGlyphs =
  'ฐ\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4Cญ\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A';

function fromOldFonts(text: string): string {
  return text.replace(/[\uF700-\uF71A]/g, (glyph) => oldFontGlyphs.charAt(glyph.charCodeAt(0) - 0xf700));
}

// Zero-width characters, direction marks, soft hyphens, tags, unassigned and private use, U+FFFD, control characters,
// variation selectors. Tabs and line ends stay here; the callers fold them.
const invisible = new RegExp(
  '(?![\\t\\n\\v\\f\\r])[\\u034F\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\uFFFD\\p{Variation_Selector}]',
  'gu',
);

function dropInvisible(text: string): string {
  return text.replace(invisible, '');
}

// One mended pair may bring two other marks together, so it is done until nothing changes.
function reorderMarks(text: string): string {
  const mended = text
    .replace(cluster, (marks) => inOrder(marks, isTop, 'last'))
    .replace(/\u0E34\u0E4D|\u0E4D\u0E34/g, '\u0E36')
    .replace(nikhahitAndAa, '$1\u0E33')
    .replace(toneTooLate, (run) => inOrder(run, isTone, 'first'))
    .replace(/\u0E33{2,}/g, '\u0E33');
  return mended === text ? text : reorderMarks(mended);
}

function inOrder(marks: string, which: RegExp, where: 'first' | 'last'): string {
  const those = Array.from(marks).filter((mark) => which.test(mark));
  const rest = Array.from(marks).filter((mark) => !which.test(mark));
  if (where === 'first') return [...those, ...rest].join('');
  return [...new Set([...rest, ...those])].join('');
}

// Accents of other scripts: none on a Thai letter or on nothing, at most two on any other (Vietnamese needs two).
const strayAccents = new RegExp(`(^|[\\s\\p{P}\\u0E00-\\u0E7F]|[${accents}]{2})[${accents}]+`, 'gu');

function dropStrayAccents(text: string): string {
  return text.replace(strayAccents, '$1');
}
