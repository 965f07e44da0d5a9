import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { formatBaht } from '../../platform/thai/thai-money.ts';
import { thaiDigits } from '../../platform/thai/thai-digits.ts';
import { whoOf, type Packet } from './packet.ts';

/** What a letter to an organisation is made of. `reply`: the address at which it answers once, and until when. */
export type LetterKnown = {
  centre: { name: string; address: string | null; letterhead: string | null; phone: string | null };
  organisation: { name: string; address: string | null; addressed: string | null };
  packet: Packet;
  on: string;
  due_on: string;
  reply: { address: string; until: string } | null;
};

/** A letter as it is set on paper: all in Thai, all digits Thai. */
export type LetterSheet = {
  number: string;
  from: string[];
  on: string;
  subject: [label: string, text: string];
  to: [label: string, text: string];
  enclosed: [label: string, text: string];
  body: string[];
  regards: string;
  signer: string[];
  office: string[];
  reply: { text: string; address: string } | null;
  packet: { title: string; parts: { label: string; rows: string[][] }[] };
};

/**
 * The letter as หนังสือภายนอก of ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526: number and office, day, subject, to whom, what is
 * enclosed, cause, purpose, conclusion, signature, whose matter it is. The number is left for the register of letters.
 */
export function letterOf(known: LetterKnown): LetterSheet {
  const { centre, organisation, packet, reply } = known;
  const due = formatDate(known.due_on, whole);
  const sheet: LetterSheet = {
    number: centre.letterhead ?? 'ที่ ......................................',
    from: [centre.name, centre.address ?? ''].filter((one) => one !== ''),
    on: formatDate(known.on, whole),
    subject: ['เรื่อง', `ขอความอนุเคราะห์พิจารณาให้ความช่วยเหลือตาม${packet.service.name_th}`],
    to: ['เรียน', organisation.addressed ?? `หัวหน้าหน่วยงาน ${organisation.name}`],
    enclosed: ['สิ่งที่ส่งมาด้วย', 'ข้อมูลประกอบการพิจารณา จำนวน 1 ชุด'],
    body: [
      causeOf(known),
      `${centre.name}จึงขอความอนุเคราะห์${organisation.name}พิจารณาให้ความช่วยเหลือตาม${packet.service.name_th}${basisOf(packet)} และแจ้งผลให้ทราบภายในวันที่ ${due}${
        reply === null ? '' : ' โดยตอบทางที่อยู่ท้ายหนังสือนี้ หรือแจ้งศูนย์ฯ โดยตรง'
      }`,
      'จึงเรียนมาเพื่อโปรดพิจารณา',
    ],
    regards: 'ขอแสดงความนับถือ',
    signer: ['(..............................................................)', `หัวหน้า${centre.name}`],
    office: [centre.name, centre.phone === null ? '' : `โทร. ${centre.phone}`].filter((one) => one !== ''),
    reply: reply && {
      text: `สแกนเพื่ออ่านข้อมูลและตอบผลการพิจารณา ใช้ตอบได้ครั้งเดียว ถึงวันที่ ${formatDate(reply.until, whole)}`,
      address: reply.address,
    },
    packet: { title: 'ข้อมูลประกอบการพิจารณา', parts: partsOf(packet) },
  };
  const { address = '' } = reply ?? {};
  // An address is typed as it stands: its digits stay.
  const thai = inThaiDigits(sheet) as LetterSheet;
  return { ...thai, reply: thai.reply && { ...thai.reply, address } };
}

// Official papers write the month in full.
const whole = { month: 'long' } as const;

function causeOf({ centre, packet }: LetterKnown): string {
  const where = placeOf(packet);
  const words = packet.words === null ? '' : ` โดยแจ้งว่า “${packet.words}”`;
  return `ด้วย${centre.name}ได้รับเรื่องขอความช่วยเหลือของ${whoOf(packet)} อยู่${where}${words} ศูนย์ฯ ได้รวบรวมข้อเท็จจริงเบื้องต้นแล้ว รายละเอียดตามสิ่งที่ส่งมาด้วย`;
}

function basisOf({ service }: Packet): string {
  return service.legal_basis_th === null ? '' : ` (${service.legal_basis_th})`;
}

function placeOf({ home }: Packet): string {
  return [home.house_no === null ? '' : `บ้านเลขที่ ${home.house_no}`, home.place_th]
    .filter((one) => one !== '')
    .join(' ');
}

function partsOf(packet: Packet): LetterSheet['packet']['parts'] {
  const who = new Map(packet.roster.map((one) => [one.person, one.name]));
  const parts = [
    {
      label: 'ผู้ขอรับความช่วยเหลือ',
      rows: [
        [whoOf(packet), placeOf(packet)],
        ...(packet.home.phone === null ? [] : [['โทรศัพท์', packet.home.phone]]),
      ],
    },
    {
      label: `สมาชิกในครอบครัว ${packet.roster.length} คน`,
      rows: packet.roster.map((one) => [one.name, ageOf(one.age)]),
    },
    {
      label: 'ข้อเท็จจริง',
      rows: packet.facts
        .filter((fact) => !fact.ended)
        .map((fact) => [
          [fact.label_th, who.get(fact.subject)].filter(Boolean).join(' · '),
          `${fact.value_th} (${formatDate(fact.as_of)})`,
        ]),
    },
    {
      label: 'ความช่วยเหลือที่บ้านนี้ได้รับในปีงบประมาณนี้',
      rows: packet.help.map((one) => [
        `${one.service_th} โดย ${one.by_th}`,
        `${one.amount_satang === null ? 'สิ่งของหรือบริการ' : formatBaht(one.amount_satang)} (${formatDate(one.given_on)})`,
      ]),
    },
    {
      label: 'เอกสาร',
      rows: packet.documents.map((one) => [one.name_th, one.held ? 'ศูนย์ฯ มีแล้ว' : 'ยังขาด']),
    },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

function ageOf(age: Packet['roster'][number]['age']): string {
  if (age === null) return '';
  return age.least === age.most ? `อายุ ${age.least} ปี` : `อายุ ${age.least}–${age.most} ปี`;
}

function inThaiDigits(value: unknown): unknown {
  if (typeof value === 'string') return thaiDigits(value);
  if (Array.isArray(value)) return value.map(inThaiDigits);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inThaiDigits(one)]));
}
