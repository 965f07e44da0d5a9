import type { NeedKind } from '../src/rooms/cases/need.ts';
import { everybody, type Home } from './home.ts';
import type { Person } from './person.ts';

/** What people come with: a need in their words, whose it is, and the service that is asked for it. */
export type Story = {
  kind: NeedKind;
  words: readonly string[];
  /** Whom it is about; the house has such a person or the story is not told of it. `null`: the whole family. */
  about: (home: Home) => Person | null | undefined;
  service: string | null;
  baht?: number;
  urgent?: true;
  /** What the centre writes down meanwhile. */
  note: string;
};

const older = (home: Home) => everybody(home).find((one) => one.age >= 60 && one.citizenship === 'TH');
const veryOld = (home: Home) => everybody(home).find((one) => one.age >= 75);
const disabled = (home: Home) => everybody(home).find((one) => one.disability !== null);
const child = (home: Home) => everybody(home).find((one) => one.age >= 6 && one.age < 18);
const baby = (home: Home) => everybody(home).find((one) => one.age < 6 && one.citizenship === 'TH');
const woman = (home: Home) => everybody(home).find((one) => one.sex === 'F' && one.age >= 18 && one.age < 60);
const worker = (home: Home) => everybody(home).find((one) => one.age >= 18 && one.age < 60);
const without = (home: Home) =>
  everybody(home).find((one) => one.citizenship !== 'TH' || (one.idNumber === null && one.age > 6));
const family = () => null;

export const stories: readonly Story[] = [
  {
    kind: 'sudden_hardship',
    words: [
      'ไฟไหม้ครัว ข้าวของเสียหายเกือบหมด',
      'หัวหน้าครอบครัวป่วยหนักกะทันหัน ไม่มีรายได้มาสองเดือน',
      'ถูกเลิกจ้าง ค้างค่าไฟและค่าเช่าบ้าน',
      'พายุพัดหลังคาเปิด ฝนสาดที่นอนเปียกหมด',
    ],
    about: family,
    service: 'ops-emergency-relief',
    baht: 3000,
    urgent: true,
    note: 'เยี่ยมบ้านแล้ว เดือดร้อนจริง ถ่ายภาพบ้านไว้ครบ',
  },
  {
    kind: 'income',
    words: ['รายได้ไม่พอซื้อกับข้าว ต้องเชื่อร้านค้าทุกเดือน', 'รับจ้างรายวัน ช่วงนี้ไม่มีงาน เงินหมดตั้งแต่กลางเดือน'],
    about: family,
    service: 'dsdw-low-income-family',
    baht: 3000,
    note: 'ผู้ใหญ่บ้านรับรองว่าเป็นครอบครัวรายได้น้อย',
  },
  {
    kind: 'income',
    words: ['ยายเลี้ยงหลาน พ่อแม่ไม่ส่งเงินมาสามเดือนแล้ว', 'ไม่มีเงินค่านมและค่าอาหารกลางวันของลูก'],
    about: (home) => (child(home) || baby(home) ? null : undefined),
    service: 'dcy-poor-family-child',
    baht: 2000,
    note: 'โทรหาพ่อของเด็กแล้ว ยังติดต่อไม่ได้',
  },
  {
    kind: 'rights',
    words: ['อายุครบแล้วยังไม่ได้ลงทะเบียนเบี้ยยังชีพ', 'ย้ายทะเบียนบ้านกลับมา เบี้ยยังชีพหายไปสองเดือน'],
    about: older,
    service: 'lao-old-age-allowance',
    baht: 600,
    note: 'ให้เตรียมสมุดบัญชีธนาคารและสำเนาทะเบียนบ้าน',
  },
  {
    kind: 'care',
    words: ['อยู่คนเดียว ลูกหลานไม่ได้กลับมา เดินไม่ค่อยไหวแล้ว', 'ตากับยายดูแลกันเอง ยายหลงลืม ตาล้มในห้องน้ำเมื่อวันก่อน'],
    about: veryOld,
    service: 'dop-hardship-relief',
    baht: 3000,
    note: 'อสม. จะแวะดูทุกสัปดาห์ระหว่างรอ',
  },
  {
    kind: 'disability',
    words: ['เบี้ยความพิการยังไม่ได้รับตั้งแต่ทำบัตรใหม่', 'ทำบัตรคนพิการแล้ว ไม่รู้ว่าต้องไปลงทะเบียนเบี้ยที่ไหน'],
    about: disabled,
    service: 'lao-disability-allowance',
    baht: 800,
    note: 'ตรวจบัตรคนพิการแล้ว ยังไม่หมดอายุ',
  },
  {
    kind: 'disability',
    words: ['ลูกต้องไปฝึกพูดที่โรงพยาบาลทุกสัปดาห์ ไม่มีค่ารถ', 'คนดูแลต้องหยุดงานมาเฝ้า รายได้ขาดไปหมด'],
    about: disabled,
    service: 'dep-hardship-relief',
    baht: 3000,
    note: 'ขอใบนัดจากโรงพยาบาลแนบไว้แล้ว',
  },
  {
    kind: 'housing',
    words: [
      'หลังคารั่วทั้งหลัง ฝนตกต้องย้ายไปนอนบ้านญาติ',
      'ห้องน้ำอยู่นอกบ้าน พื้นลื่น ล้มมาแล้วสองครั้ง',
      'เสาบ้านผุ กลัวบ้านพังเวลาลมแรง',
    ],
    about: older,
    service: 'dop-home-repair',
    baht: 40_000,
    note: 'ช่างของ อปท. ประเมินราคาเบื้องต้นแล้ว',
  },
  {
    kind: 'family',
    words: ['สามีทิ้งไป เลี้ยงลูกคนเดียว อยากมีอาชีพที่บ้าน', 'แม่เลี้ยงเดี่ยว ถูกตัดน้ำตัดไฟ'],
    about: woman,
    service: 'dwf-women-family-relief',
    baht: 3000,
    note: 'แนะนำกลุ่มอาชีพของตำบลไว้ด้วย สนใจทำขนม',
  },
  {
    kind: 'rights',
    words: ['ลูกเพิ่งเกิด ยังไม่ได้ลงทะเบียนเงินอุดหนุนเด็ก', 'เคยได้เงินเด็กแรกเกิด แล้วหยุดไปไม่รู้สาเหตุ'],
    about: baby,
    service: 'dcy-child-support-grant',
    baht: 600,
    note: 'มีสูติบัตรแล้ว ขาดใบรับรองรายได้',
  },
  {
    kind: 'education',
    words: ['หลานจะออกจากโรงเรียน ไม่มีค่ารถ', 'ลูกสอบติดแต่ไม่มีค่าชุดนักเรียนและค่าหอ'],
    about: child,
    service: null,
    note: 'คุยกับครูประจำชั้นแล้ว โรงเรียนจะผ่อนผันค่าใช้จ่าย',
  },
  {
    kind: 'health',
    words: ['ต้องไปล้างไตสัปดาห์ละสามครั้ง ไม่มีรถไปโรงพยาบาล', 'แผลกดทับไม่หาย ต้องทำแผลทุกวัน'],
    about: older,
    service: null,
    note: 'ประสานรถรับส่งของ อปท. ได้วันจันทร์และพฤหัส',
  },
  {
    kind: 'debt',
    words: ['เป็นหนี้นอกระบบ ถูกทวงทุกวัน ไม่กล้าอยู่บ้าน', 'ค้างหนี้ปุ๋ยสองปี ที่นาจะถูกยึด'],
    about: worker,
    service: null,
    note: 'นัดคุยกับสถาบันการเงินชุมชนวันประชุมหมู่บ้าน',
  },
  {
    kind: 'work',
    words: ['ตกงานตั้งแต่โรงงานปิด อยากฝึกอาชีพใกล้บ้าน', 'อยากได้งานที่ดูแลแม่ไปด้วยได้'],
    about: worker,
    service: null,
    note: 'ฝากชื่อไว้กับศูนย์ฝึกอาชีพของอำเภอ',
  },
  {
    kind: 'rights',
    words: ['เกิดที่บ้าน ไม่ได้แจ้งเกิด ยังไม่มีบัตรประชาชน', 'ทำบัตรไม่ได้ ชื่อในทะเบียนบ้านสะกดผิด'],
    about: without,
    service: null,
    note: 'นัดไปที่ว่าการอำเภอพร้อมพยานสองคน',
  },
  {
    kind: 'disaster',
    words: ['น้ำท่วมบ้านสามวัน ข้าวเปลือกที่เก็บไว้เสียหาย', 'ดินสไลด์ทับครัว ทางเข้าบ้านขาด'],
    about: family,
    service: 'ops-emergency-relief',
    baht: 3000,
    urgent: true,
    note: 'สำรวจความเสียหายพร้อมผู้ใหญ่บ้านแล้ว',
  },
];
