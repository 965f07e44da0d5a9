/** A made-up name, as it may stand on a card and as a foreign clerk would write it. */
export type MadeUpName = { title: string; given: string; family: string; latin: string; sex: 'F' | 'M' };

/**
 * The name of nobody in particular, always the same for the same number: given names as many have them, family names put together
 * from two words as families did when they had to choose one. About 400,000 different ones.
 */
export function madeUpName(no: number): MadeUpName {
  const random = sequence(no);
  const sex = random(2) === 0 ? 'M' : 'F';
  const [given, latin] = pick(sex === 'M' ? men : women, random);
  const [first, firstLatin] = pick(beginnings, random);
  const [last, lastLatin] = pick(ends, random);
  const title = sex === 'M' ? 'นาย' : random(2) === 0 ? 'นาง' : 'นางสาว';
  return { title, given, family: `${first}${last}`, latin: `${latin} ${firstLatin}${lastLatin}`, sex };
}

/** Numbers below a limit, one after the other, decided by the seed alone. */
export function sequence(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return (below) => {
    state = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    state = Math.imul(state ^ (state >>> 15), 0x735a2d97);
    state ^= state >>> 15;
    return (state >>> 0) % below;
  };
}

type Written = readonly [thai: string, latin: string];

// The first names of a list are the most common ones, as everywhere.
function pick(from: readonly Written[], random: (below: number) => number): Written {
  const at = Math.min(random(from.length), random(from.length));
  return from[at] ?? ['ไม่มีชื่อ', 'maimichue'];
}

const men =
  list(`สมชาย somchai, สมศักดิ์ somsak, ประเสริฐ prasert, สมบัติ sombat, บุญมี bunmi, ประสิทธิ์ prasit, วิชัย wichai, สุรชัย surachai,
  พงษ์ศักดิ์ phongsak, สมพงษ์ somphong, อนุชา anucha, ณัฐพงษ์ natthaphong, ธนพล thanaphon, วีระ wira, สุทัศน์ suthat, มานพ manop, ทองใบ thongbai,
  บุญเลิศ bunloet, สำราญ samran, เฉลิม chaloem, จำรัส chamrat, ไพโรจน์ phairot, วิรัตน์ wirat, ประยูร prayun, สมหมาย sommai, สุพจน์ suphot,
  อำนวย amnuai, ถาวร thawon, ชาญชัย chanchai, เกรียงไกร kriangkrai, กิตติศักดิ์ kittisak, ธีรพงศ์ thiraphong, ศักดิ์ชัย sakchai, วรวุฒิ worawut,
  อภิสิทธิ์ aphisit, จักรพันธ์ chakkraphan, พิเชษฐ์ phichet, นิพนธ์ niphon, สุรศักดิ์ surasak, ภาณุพงศ์ phanuphong, รังสรรค์ rangsan, ณรงค์ narong,
  เสถียร sathian, ทวีศักดิ์ thawisak, ปรีชา pricha, อุดม udom, คำปัน khampan, บัวลา buala, ดำรง damrong, วสันต์ wasan, เอกชัย ekkachai,
  อรรถพล atthaphon, ชัยวัฒน์ chaiwat, นพดล noppadon, พีรพัฒน์ phiraphat, ธวัชชัย thawatchai, ยุทธนา yutthana, สนั่น sanan, หนูพล nuphon,
  ไกรสร kraison, เจริญ charoen, แสวง sawaeng, โกวิท kowit, ใหญ่ yai, ศรายุทธ sarayut, ปกรณ์ pakon, สิทธิพร sitthiphon, ฐานันดร thanandon,
  ภูมินทร์ phumin, เทพพิทักษ์ theppithak`);
const women =
  list(`สมศรี somsi, มาลี mali, สุนีย์ suni, บุญเรือง bunrueang, ประนอม pranom, วันเพ็ญ wanphen, สุภาพร suphaphon, จันทร์เพ็ญ chanphen,
  ศิริพร siriphon, วรรณา wanna, อรุณี aruni, นงลักษณ์ nonglak, สายใจ saichai, บัวผัน buaphan, คำปุ่น khampun, ลำดวน lamduan, ทองสุข thongsuk,
  พิมพ์ใจ phimchai, กัลยา kanlaya, รัตนา rattana, สุกัญญา sukanya, อัมพร amphon, ณัฐธิดา natthida, ปราณี prani, เพ็ญศรี phensi, จิราภรณ์ chiraphon,
  ธัญญารัตน์ thanyarat, วิไลวรรณ wilaiwan, ยุพิน yuphin, สุนิสา sunisa, กนกวรรณ kanokwan, ชุติมา chutima, ดวงใจ duangchai, แสงเดือน saengduean,
  เกษร keson, ละเอียด laiat, สะอาด saat, ประไพ praphai, อุไร urai, พรทิพย์ phonthip, สิริกาญจน์ sirikan, มณีรัตน์ manirat, นิตยา nittaya,
  เบญจวรรณ benchawan, ปิยะดา piyada, ฐิติมา thitima, รุ่งนภา rungnapha, วาสนา watsana, สุดารัตน์ sudarat, อ้อยทิพย์ oithip, ไพลิน phailin,
  หนูกาย nukai, แก้วตา kaeota, โสภา sopha, ใบศรี baisi, เจียมจิต chiamchit, พัชรี phatchari, ศศิธร sasithon, ธิดารัตน์ thidarat, จุฬาลักษณ์ chulalak,
  ขวัญเรือน khwanruean, กฤษณา kritsana, ภัทราพร phatthraphon, อาภรณ์ aphon, ผกามาศ phakamat, ลัดดา latda, สร้อยเพชร soiphet, อัญชลี anchali,
  เยาวลักษณ์ yaowalak, พยอม phayom`);
const beginnings =
  list(`แสน saen, ทอง thong, บุญ bun, คำ kham, ศรี si, วงศ์ wong, แก้ว kaeo, จันทร์ chan, สุข suk, ใจ chai, พล phon, ชัย chai,
  อินทร์ in, เพชร phet, มั่น man, รุ่ง rung, ดวง duang, สาย sai, นา na, ภู phu, ดอน don, หนอง nong, ไทย thai, พรม phrom, ศักดิ์ sak, กุล kun,
  ประ pra, สิทธิ์ sit, ธรรม tham, รัตน์ rat, มณี mani, สว่าง sawang, โพธิ์ pho, ยอด yot, กล้า kla, ขวัญ khwan, เทพ thep, ปาน pan, ฤทธิ์ rit, เสน sen,
  อุ่น un, ล้อม lom, หอม hom, เงิน ngoen, งาม ngam, ไกร krai, ชม chom, ทรัพย์ sap, น้อย noi, พิทักษ์ phithak`);
const ends =
  list(`สุข suk, ดี di, คำ kham, ทอง thong, งาม ngam, ศรี si, ใจ chai, แก้ว kaeo, พันธ์ phan, วงษ์ wong, มั่นคง mankhong, ประกาย prakai,
  สมบูรณ์ sombun, เจริญ charoen, รักษ์ rak, พิลา phila, โสภา sopha, บุญมา bunma, จันทา chantha, ภักดี phakdi, กล้า kla, สีลา sila, ชัยยา chaiya,
  มงคล mongkhon, เย็น yen, สว่าง sawang, พร phon, ขันธ์ khan, ไพร phrai, เลิศ loet, สิงห์ sing, ปัญญา panya, อาจ at, วัฒนา watthana, ชาติ chat,
  เพียร phian, ธรรม tham, รุ่งเรือง rungrueang, สาคร sakhon, โพธิ์ pho, บัว bua, หาญ han, ลาด lat, ประเสริฐ prasoet, กุล kun, ราช rat, นิล nin,
  เวียง wiang, ละมุน lamun, อุดม udom`);

function list(text: string): readonly Written[] {
  return text.split(',').map((one) => {
    const [thai = '', latin = ''] = one.trim().split(' ');
    return [thai, latin];
  });
}
