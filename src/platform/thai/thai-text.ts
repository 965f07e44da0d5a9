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
  const alone = /(?<![ก-ฮ\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/u.exec(tidied);
  const clash = new RegExp(`[${vowelMarks}]{2}|[${topMarks}]{2}`, 'u').exec(tidied);
  const [first, code] =
    clash && (!alone || clash.index < alone.index)
      ? ([clash, 'marks_clash'] as const)
      : ([alone, 'mark_without_letter'] as const);
  return first ? { code, mark: first[0], at: first.index } : undefined;
}

// Marks of one cluster in the order they are written: vowel above or below, then tone, karan or yamakkan.
const vowelMarks = '\u0E31\u0E34-\u0E3A\u0E47\u0E4D';
const topMarks = '\u0E48-\u0E4C\u0E4E';

function tidy(text: string): string {
  return dropStrayAccents(
    reorderMarks(dropInvisible(fromOldFonts(text.toWellFormed())).normalize('NFC')).replaceAll('เเ', 'แ'),
  );
}

// Glyphs of old Windows fonts in the private use area; text copied out of PDF files is full of them.
const oldFontGlyphs =
  'ฐ\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4Cญ\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A';

function fromOldFonts(text: string): string {
  return text.replace(/[\uF700-\uF71A]/g, (glyph) => oldFontGlyphs.charAt(glyph.charCodeAt(0) - 0xf700));
}

// Zero-width characters, direction marks, soft hyphens, variation selectors, tags, unassigned private use, U+FFFD and
// control characters. Tabs and line ends are kept here; the callers fold them.
function dropInvisible(text: string): string {
  return text.replace(
    /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFE00-\uFE0F\u034F\uFFFD\u{E0100}-\u{E01EF}]/gu,
    '',
  );
}

// One mended pair may bring two other marks together, so it is done until nothing changes.
function reorderMarks(text: string): string {
  const mended = text
    .replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{2,}/g, orderedCluster)
    .replace(/\u0E34\u0E4D|\u0E4D\u0E34/g, '\u0E36')
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replace(/[\u0E30\u0E32\u0E33][\u0E30\u0E32\u0E33\u0E48-\u0E4B]*[\u0E48-\u0E4B]/g, tonesFirst)
    .replace(/\u0E33{2,}/g, '\u0E33');
  return mended === text ? text : reorderMarks(mended);
}

function tonesFirst(run: string): string {
  return run.replace(/[^\u0E48-\u0E4B]/g, '') + run.replace(/[\u0E48-\u0E4B]/g, '');
}

function orderedCluster(marks: string): string {
  const vowels = Array.from(marks).filter((mark) => !isTop(mark));
  const tops = Array.from(marks).filter(isTop);
  return [...new Set([...vowels, ...tops])].join('');
}

function isTop(mark: string): boolean {
  return (mark >= '\u0E48' && mark <= '\u0E4C') || mark === '\u0E4E';
}

// Accents of other scripts: none on a Thai letter, at most two on any other (Vietnamese needs two when not composed).
function dropStrayAccents(text: string): string {
  return text
    .replace(/([\u0E00-\u0E7F])[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]+/gu, '$1')
    .replace(/([\u0300-\u036F]{2})[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]+/gu, '$1')
    .replace(/(^|[\s\p{P}])[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]+/gu, '$1');
}
