import type { Fact, SourceKind } from './fact.ts';

const life: readonly SourceKind[] = ['visit', 'survey', 'document', 'agency', 'declared'];
const professional: readonly SourceKind[] = ['visit', 'agency', 'declared'];
const common = { subject: 'household', sensitivity: 'ordinary' } as const;

/** The facts that everybody of a house shares, and what was assessed of its case. */
export const householdFacts: readonly Fact[] = [
  {
    ...common,
    key: 'household.annual_income',
    type: 'money',
    unit: 'satang_a_year',
    least: 0,
    label: { th: 'รายได้รวมของครัวเรือนต่อปี', en: 'Household income a year' },
    question: {
      th: 'ปีที่ผ่านมาทั้งบ้านมีรายได้รวมประมาณกี่บาท',
      en: 'About how many baht did the whole house earn in the past year?',
    },
    dimension: 'income',
    months: 12,
    sources: life,
  },
  {
    ...common,
    key: 'household.housing_condition',
    type: 'set',
    options: {
      none: { th: 'มั่นคงแข็งแรงดี', en: 'sound' },
      deteriorated: { th: 'ชำรุดทรุดโทรม', en: 'run down' },
      unsafe: { th: 'ไม่ปลอดภัยต่อการอยู่อาศัย', en: 'not safe to live in' },
      not_accessible: { th: 'ไม่เหมาะกับคนพิการหรือผู้สูงอายุ', en: 'not accessible' },
    },
    label: { th: 'สภาพบ้าน', en: 'State of the house' },
    question: { th: 'บ้านเป็นอย่างไร เลือกได้หลายข้อ', en: 'What is the house like? Several may be true.' },
    dimension: 'living',
    months: 12,
    sources: life,
  },
  {
    ...common,
    key: 'household.housing_tenure',
    type: 'choice',
    options: {
      owned: { th: 'บ้านและที่ดินของตนเอง มั่นคง', en: 'own house and land, secure' },
      owned_insecure: { th: 'บ้านของตนเอง แต่ไม่มั่นคง', en: 'own house, not secure' },
      others_land: { th: 'อยู่ในที่ดินหรือบ้านของผู้อื่น', en: "on somebody else's land" },
      rented: { th: 'เช่า', en: 'rented' },
      short_lease: { th: 'เช่าระยะสั้น', en: 'short lease' },
      encroachment: { th: 'ปลูกในที่บุกรุก', en: 'encroachment' },
      eviction_threat: { th: 'กำลังถูกไล่ที่', en: 'threatened with eviction' },
    },
    label: { th: 'สิทธิในบ้านและที่ดิน', en: 'Tenure' },
    question: {
      th: 'บ้านและที่ดินเป็นของใคร อยู่ได้มั่นคงหรือไม่',
      en: 'Whose are the house and the land, and how secure is the stay?',
    },
    dimension: 'living',
    months: 24,
    sources: life,
  },
  {
    ...common,
    key: 'household.in_service_area',
    type: 'boolean',
    label: { th: 'อยู่จริงในพื้นที่', en: 'Really lives in the area' },
    question: {
      th: 'ครอบครัวอยู่อาศัยจริงในพื้นที่ของศูนย์ฯ หรือไม่',
      en: "Does the family really live in the centre's area?",
    },
    dimension: 'access',
    months: 12,
    sources: life,
  },
  {
    ...common,
    key: 'assessment.hardship_confirmed',
    type: 'boolean',
    label: { th: 'นักสังคมสงเคราะห์ยืนยันความเดือดร้อน', en: 'Hardship confirmed by a social worker' },
    question: {
      th: 'สอบข้อเท็จจริงและเยี่ยมบ้านแล้ว พบว่าเดือดร้อนจริงหรือไม่',
      en: 'After fact-finding and a home visit, is the hardship real?',
    },
    dimension: 'access',
    months: 3,
    sources: professional,
  },
  {
    ...common,
    key: 'assessment.urgency',
    type: 'choice',
    options: {
      normal: { th: 'ปกติ', en: 'normal' },
      urgent: { th: 'ด่วน', en: 'urgent' },
      very_urgent: { th: 'ด่วนมาก', en: 'very urgent' },
    },
    label: { th: 'ความเร่งด่วน', en: 'Urgency' },
    question: {
      th: 'ความเดือดร้อนเกิดขึ้นปัจจุบันทันด่วน หรือจะเกิดในเร็ววันจนต้องแก้ไขทันทีหรือไม่',
      en: 'Has the hardship come suddenly, or is it about to come, so that it must be met at once?',
    },
    dimension: 'access',
    months: 1,
    sources: professional,
  },
  {
    ...common,
    key: 'case.stage',
    type: 'choice',
    options: {
      initial_relief: {
        th: 'ช่วยเหลือเบื้องต้น ก่อนการสงเคราะห์ปกติ',
        en: 'first relief, before regular assistance',
      },
      regular: { th: 'อยู่ระหว่างการสงเคราะห์ปกติ', en: 'regular assistance' },
    },
    label: { th: 'ขั้นของการช่วยเหลือ', en: 'Stage of help' },
    question: {
      th: 'เป็นการช่วยเหลือเบื้องต้นก่อนเข้าสู่การสงเคราะห์ปกติใช่หรือไม่',
      en: 'Is this first relief, before regular assistance begins?',
    },
    dimension: 'access',
    months: 3,
    sources: professional,
  },
  {
    ...common,
    key: 'assessment.domestic_violence',
    type: 'boolean',
    label: { th: 'ถูกกระทำหรือเสี่ยงถูกกระทำความรุนแรงในครอบครัว', en: 'Domestic violence, or a risk of it' },
    question: {
      th: 'มีคนในบ้านถูกทำร้าย ถูกข่มขู่ หรือกลัวว่าจะถูกทำร้ายหรือไม่ ถามเมื่ออยู่ลำพังกับผู้ตอบเท่านั้น',
      en: 'Is anybody in the house hurt, threatened, or afraid of it? Ask only when alone with the person.',
    },
    dimension: 'living',
    months: 12,
    sensitivity: 'restricted',
    sources: professional,
  },
];
