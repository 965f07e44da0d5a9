/** Month names 0–11, as written on papers and in short. */
export const thaiMonths: readonly string[] =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
export const thaiMonthsShort: readonly string[] =
  'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
export const englishMonths: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** Finds which month (1–12) a word names: full or short, Thai or English, with or without dots. */
export function monthNamed(word: string): number | undefined {
  return byName.get(word.toLowerCase().replace(/[.\s]/g, ''));
}

const byName = new Map<string, number>();
for (let at = 0; at < 12; at++) {
  const names = [thaiMonths[at], thaiMonthsShort[at], englishMonths[at], englishMonths[at]?.slice(0, 3)];
  // กันยา, พฤศจิกา … are how people say and type the long names; เมษา and มีนา too.
  const spoken = thaiMonths[at]?.replace(/(คม|ยน|พันธ์)$/u, '');
  for (const name of [...names, spoken]) {
    if (name) byName.set(name.toLowerCase().replaceAll('.', ''), at + 1);
  }
}
byName.set('sept', 9).set('กุมภาพันธุ์', 2);
