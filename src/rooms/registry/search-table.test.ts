import { expect, it } from 'vitest';
import { readSearch, type Probe } from './search.ts';
import { searchKeys, type FindableHouse } from './search-key.ts';

const house: FindableHouse = {
  houseNumber: '27/1',
  villageName: 'บ้านหนองบัว',
  moo: 4,
  village: '67030704',
  phone: null,
};
const idKey = (number: string) => `hash of ${number}`;

/** Whether what was typed finds somebody of this name, and of this number and telephone. */
function finds(typed: string, name: string): boolean {
  const person = {
    nicknames: [],
    idKeys: [idKey('3670300500016')],
    idLastFour: '0016',
    phones: ['0898765432'],
  };
  const keys = searchKeys({ ...person, names: [name], gone: false }, house);
  const hit = (probe: Probe) => keys.some((key) => key >= probe.low && key <= probe.high);
  const { steps, words } = readSearch(typed, idKey);
  return steps.flat().some(hit) || (words.length > 0 && words.every((probes) => probes.some(hit)));
}

// class: what is on the card > how people write or say it … ! what is somebody else
const table = `
ศ ษ ส: เกษร สุขศรี > เกสร สุขศรี, เกศร สุขศรี, เกษร ศุขศรี ! เกษม สุขศรี
ศ ษ ส: สุนิสา พิทักษ์ > ศุนิสา พิทักษ์, สุนิษา พิทักษ์, สุนิสา พิทักส์ ! สมทรง พิทักษ์
ศ ษ ส: ศศิธร ใจงาม > สสิธร ใจงาม, ศษิธร, สศิธร ใจงาม ! ศศิมา ใจงาม
ศ ษ ส: เสนห์ ภูสี > เศนห์ ภูศรี, เสน่ห์ ภูสี, เสนห์ ภูษี ! แสง ภูสี
ณ น: ปราณี จันทา > ปรานี จันทา, ปราณี จัณทา ! ปรางค์ จันทา
ณ น: ณรงค์ นาดี > นรงค์ นาดี, ณรงค์ ณาดี, นะรง นาดี ! นงค์ นาดี
ณ น: สุวรรณา คำมณี > สุวรรนา คำมนี, สุวันนา คำมะนี ! สุวิมล คำมณี
ณ น: ณัฐธิดา แก้วมณี > นัฐธิดา แก้วมณี, นัดทิดา แก้วมนี ! นัดดา แก้วมณี
ฐ ถ: ฐานันดร ทองดี > ถานันดร ทองดี, ฐานันดอน ทองดี ! ธาดา ทองดี
ฐ ถ: ฐิติมา แสนงาม > ถิติมา แสนงาม, ธิติมา แสนงาม ! ฐานิดา แสนงาม
ฐ ถ: ถาวร มั่นคง > ฐาวร มั่นคง, ถาวอน มั่นคง ! ถนอม มั่นคง
ฐ ถ: เสถียร บุญมา > เสฐียร บุญมา, สะเถียร บุญมา ! เสริม บุญมา
ธ ท ฒ ภ พ: วัฒนา ภูพาน > วัธนา ภูพาน, วัทนา พูพาน, วัดทะนา ภูพาน ! วันดี ภูพาน
ธ ท ฒ ภ พ: สุภาพร ธรรมดี > สุพาพร ธรรมดี, สุภาภร ธรรมดี, สุภาพอน ทำดี ! สุดาพร ธรรมดี
ธ ท ฒ ภ พ: อาภรณ์ ทองธรรม > อาพร ทองธรรม, อาพรณ์ ธองทรรม ! อานนท์ ทองธรรม
ธ ท ฒ ภ พ: ธวัช ภักดี > ทวัช ภักดี, ธะวัช พักดี ! ทวี ภักดี
ร ล: มาลี เลิศงาม > มารี เลิศงาม, มาลี เริศงาม ! มาโนช เลิศงาม
ร ล: ละมุน รักษา > ระมุน รักษา, ละมุน ลักษา ! ละเอียด รักษา
ร ล: โรจน์ ล้อมคำ > โลจน์ ร้อมคำ, โรจ ล้อมคำ ! โชติ ล้อมคำ
ร ล: อรุณี พิลา > อลุณี พิลา, อรุณี พิรา ! อรอุมา พิลา
ร ล: เพลิน ไกรลาศ > เพริน ไกรลาศ, เพลิน ไกลลาศ ! พวง ไกรลาศ
ร ล: ประกาย พลอยดี > ปะกาย พลอยดี, ประกาย พอยดี ! ประทีป พลอยดี
karan: พงษ์ศักดิ์ วงศ์คำ > พงศักดิ, พงษ์ศักดิ วงษ์คำ, พงศ์ศักดิ์ วงค์คำ, พงสัก วงคำ, พงษศักดิ์ วงศคำ ! พงไพร วงศ์คำ
karan: จันทร์เพ็ญ รัตน์ดี > จันเพ็ญ รัตน์ดี, จันทรเพ็ญ รัตนดี, จันทเพ็ญ รัดดี, จันเพ็น รัตดี ! จินดา รัตน์ดี
karan: สุรศักดิ์ สิทธิ์พล > สุรสัก สิทพล, สุรศักดิ สิทธิพล, สุรศัก สิดพล ! สุรชัย สิทธิ์พล
karan: ประสิทธิ์ โพธิ์ทอง > ประสิทธิ โพทอง, ประสิทธ์ โพธิทอง, ประสิด โพธ์ทอง ! ประสาน โพธิ์ทอง
karan: พิมพ์ใจ อินทร์แก้ว > พิมใจ อินแก้ว, พิมพใจ อินทรแก้ว, พิมพ์ใจ อินท์แก้ว ! พิชัย อินทร์แก้ว
karan: สิริกาญจน์ ฤทธิ์งาม > สิริกาน ฤทธิงาม, สิริกาญจน ริดงาม, สิริกานต์ ฤทธิ์งาม ! สิริมา ฤทธิ์งาม
karan: นงลักษณ์ พันธุ์ดี > นงลัก พันดี, นงลักษ์ พันธ์ดี, นงรัก พันธุดี ! นงเยาว์ พันธุ์ดี
karan: ไพโรจน์ ทรัพย์มาก > ไพโรจ ซับมาก, ไพโรจน ทรัพมาก, ไพโรด ทรัพย์มาก ! ไพบูลย์ ทรัพย์มาก
karan: สุนีย์ พิพัฒน์ > สุนี พิพัด, สุนีย พิพัฒ, สุณี พิพัฒน์ ! สุนทร พิพัฒน์
karan: รังสรรค์ สวัสดิ์ > รังสัน สวัสดิ, รังสรร สวัด ! รังษี สวัสดิ์
vowel: ศิริพร มีสุข > สิรีพร มีสุข, ศีริพร มิสุข, สิริพร มีซุก ! ศรีพรรณ มีสุข
vowel: บุญมี ปู่ดี > บุญมิ ปุดี, บูนมี ปู่ดี ! บุญทัน ปู่ดี
vowel: เพ็ญ เล็กดี > เพญ เลกดี, เพ็น เล็กดี ! พาณี เล็กดี
vowel: ทองใบ สีดา > ทองไบ สีดา, ทองใบ สิดา, ทองไป สีดา ! ทองดี สีดา
vowel: สุข นาคี > สูข นาคี, สุก นาคิ ! ศักดิ์ นาคี
vowel: ไชยา ไพรวัน > ชัยยา ไพรวัน, ไชญา ไพวัน ! ชาลี ไพรวัน
vowel: สำราญ คำพา > สัมราญ คำพา, สำราน คัมพา ! สำเริง คำพา
vowel: กัณหา อ้ายดี > กันหา อ้ายดี, กันหา ไอ้ดี ! กัญญา อ้ายดี
vowel: วันเพ็ญ ไทยดี > วันเพ็ญ ไทดี, วันเพ็ญ ทัยดี ! วันดี ไทยดี
tones: แก้วตา อุ่นเรือน > แกวตา อุนเรือน, แก่วตา อุ้นเรือน ! แก้วใจ อุ่นเรือน
tones: หนูกาย น้อยนา > หนู่กาย นอยนา, นูกาย น้อยนา ! หนูพล น้อยนา
tones: สมหมาย ม้าแก้ว > สมหม้าย มาแก้ว, สมมาย ม่าแก้ว ! สมพล ม้าแก้ว
tones: อ้อยทิพย์ ปิ่นทอง > ออยทิพย์ ปินทอง, อ่อยทิพ ปิ่นทอง ! อ้อมใจ ปิ่นทอง
missing ะ: ประนอม พะเยา > ปรนอม พเยา, ปะนอม พะเยา ! ประไพ พะเยา
missing ะ: ธนา สะอาด > ทะนา สอาด, ธะนา สะอาด ! ธาริน สะอาด
missing ะ: มยุรี ชะนะ > มะยุรี ชนะ, มยุรี ชณะ ! มาลัย ชะนะ
missing ะ: วีระ พยอม > วีร พะยอม, วิระ พยอม ! วีณา พยอม
missing ะ: สุรชัย อนันต์ > สุระชัย อะนัน, สุรชัย อนัน ! สุชาติ อนันต์
missing ะ: สว่าง ขยันดี > สะว่าง ขะยันดี, สวาง ขยันดี ! สวัสดิ์ ขยันดี
missing ะ: อนุชา ทะนุ > อะนุชา ทนุ, อนุชา ธนุ ! อนงค์ ทะนุ
doubled: วรรณา กัลยา > วันนา กันยา, วรณา กัลญา, วรรนา กัลยา ! วาณี กัลยา
doubled: ลัดดา ปัญญา > ลัดา ปัญา, รัดดา ปันยา ! ลำดวน ปัญญา
doubled: สุกัญญา บุนนาค > สุกัญา บุนาค, สุกันยา บุญนาค ! สุกานดา บุนนาค
doubled: บุญญา อัสสา > บุนยา อัสสา, บุญยา อัดสา ! บุญเย็น อัสสา
doubled: ธรรมรัตน์ พรรณดี > ทำรัด พันดี, ธัมรัตน์ พรรนดี ! ธีรรัตน์ พรรณดี
doubled: นิตยา อุดม > นิดตะยา อุดม, นิตะยา อุดม ! นิภา อุดม
romanised: พงษ์ศักดิ์ แสนสุข > pongsak, phongsak saensuk, Pongsak Saensook, pongsak sansuk ! prasak saensuk
romanised: ศิริพร ทองดี > siriporn, siriphon thongdi, Siriporn Tongdee ! sirilak thongdi
romanised: ณัฐพงษ์ ใจดี > nattapong, natthaphong chaidi, Nattapong Jaidee ! nattaya chaidi
romanised: บุญมี คำแก้ว > boonmee, bunmi khamkaeo, Boonmee Kumkaew ! boontham khamkaeo
romanised: จันทร์เพ็ญ ภูมี > chanpen, janpen phumi, Chanphen Poomee ! chanthana phumi
romanised: สุรชัย วงศ์ดี > surachai, surachai wongdee, Surachai Vongdi ! surapong wongdi
romanised: วรรณา สีสุข > wanna sisuk, Vanna Seesuk ! wannee sisuk
romanised: ประเสริฐ เลิศพร > prasert, prasoet loetphon, Prasert Lertporn ! prasong lertporn
romanised: เฉลิม มั่นใจ > chalerm, chaloem manchai, Chalerm Munjai ! chalong manjai
romanised: ทรงศักดิ์ นาคา > songsak, Songsak Naka ! songkran naka
romanised: อรุณ พูลสุข > arun poonsuk, Aroon Pulsuk ! aran poonsri
romanised: ไพโรจน์ ไชยา > pairoj, phairot chaiya, Pairoj Chaiya ! paiboon chaiya
romanised: กัญญา มานะ > kanya mana, Ganya Mana ! kamon mana
titles: บุญมี แสนสุข > นายบุญมี แสนสุข, นาย บุญมี, ด.ต.บุญมี แสนสุข, ร.ต.อ. บุญมี ! นายบุญทัน
titles: สุนิสา ใจดี > น.ส.สุนิสา, นางสาว สุนิสา ใจดี, นส สุนิสา, ว่าที่ร้อยตรีหญิง สุนิสา, ด.ญ. สุนิสา ! นางมะลิ
titles: นางนวล ทองมา > นางนวล, นางนวล ทองมา, นางสาวนางนวล ! นางน้อย
spaces: บุญมี แสนสุข > บุญมีแสนสุข, บุญ มี แสน สุข, แสนสุข บุญมี, "  บุญมี   แสนสุข ", แสนสุขบุญมี ! บุญ ดี แสน สุข
spaces: ประเสริฐ วงศ์เพียร > ประเสริฐวงศ์เพียร ! ประสงค์วงศ์เพียร
spaces: มาลี ณ เชียงใหม่ > มาลี ณ เชียง, มาลีณเชียงใหม่, ณ เชียงใหม่ มาลี ! มาลี ณ ลำปาง
spaces: Naw Paw Say > paw say, naw, nawpawsay ! naw say wah
beginning: กนกวรรณ สว่างวงศ์ > กน, กนกว, สว่า, กนกวรรณ สว, kano ! กมล
beginning: เฉลียว ศรีสวัสดิ์ > เฉล, เฉลี, ศรีส, สีสวัด ! เฉลา
number: ใคร ก็ได้ > 3670300500016, 3-6703-00500-01-6, ๓๖๗๐๓๐๐๕๐๐๐๑๖, 0016, ๐๐๑๖ ! 3670300500024, 0061, 016
telephone: ใคร ก็ได้ > 0898765432, 089-876-5432, 089 876, ๐๘๙๘๗๖ ! 0888765432, 5432
house: ใคร ก็ได้ > 27/1, 27, ๒๗/๑, 27/1 หมู่ 4, 27 ม.4, ใคร 27/1 ! 28, 127/1, 27/1 หมู่ 5
village: ใคร ก็ได้ > หนองบัว, บ้านหนองบัว, หมู่ 4, หมู่ที่ ๔, ม.4, ใคร หมู่ 4, ใคร หนองบัว ! หมู่ 14, หนองแค, ใคร หมู่ 5
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [, kind = '', name = '', found = '', others = ''] =
      /^([^:]+): (.*) > (.*) ! (.*)$/u.exec(line) ?? [];
    return { kind, name, found: found.split(', ').map(unquoted), others: others.split(', ').map(unquoted) };
  });
const found = rows.flatMap((row) => row.found.map((typed) => [typed, row.name, row.kind] as const));
const others = rows.flatMap((row) => row.others.map((typed) => [typed, row.name, row.kind] as const));

it('has a pair for every way of writing', () => {
  expect(rows.every((row) => row.kind !== '' && row.found.length > 0 && row.others.length > 0)).toBe(true);
  expect(found.length + others.length).toBeGreaterThan(250);
});

it.each(found)('%s finds %s (%s)', (typed, name) => expect(finds(typed, name)).toBe(true));

it.each(others)('%s does not find %s (%s)', (typed, name) => expect(finds(typed, name)).toBe(false));

function unquoted(text: string): string {
  return text.replaceAll('"', '');
}
