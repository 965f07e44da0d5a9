import { choice, count, factsAbout, life, papers, said, text, yesNo } from './fact-entry.ts';

export const citizenships = {
  TH: said('ไทย', 'Thai'),
  stateless: said('ไม่มีสัญชาติ หรือรอพิสูจน์สถานะ', 'stateless, or status being proved'),
  MM: said('เมียนมา', 'Myanmar'),
  LA: said('ลาว', 'Lao'),
  KH: said('กัมพูชา', 'Cambodian'),
  MY: said('มาเลเซีย', 'Malaysian'),
  VN: said('เวียดนาม', 'Vietnamese'),
  CN: said('จีน', 'Chinese'),
  other: said('สัญชาติอื่น', 'another'),
};

/** Who somebody is before the law, and where their name stands. Keys are those of the benefits catalogue. */
export const identityFacts = factsAbout('person', 'access', {
  'person.citizenship': choice({
    options: citizenships,
    label: said('สัญชาติ', 'Citizenship'),
    question: said(
      'มีสัญชาติอะไร ดูจากบัตรประชาชนหรือทะเบียนบ้าน',
      'Which citizenship? See the ID card or house registration.',
    ),
    months: null,
    sources: papers,
    first: true,
  }),
  // The id of the operating area in whose house registration the name stands, or "elsewhere".
  'person.registered_lao': text({
    label: said('ทะเบียนบ้านอยู่ในเขต อปท.', 'House registration in the area of'),
    question: said(
      'ชื่ออยู่ในทะเบียนบ้านของ อบต. หรือเทศบาลใด',
      'In which local authority is the name on the house registration?',
    ),
    months: 24,
    sources: papers,
    first: true,
  }),
  'person.residence_months': count({
    unit: 'months',
    most: 1440,
    label: said('อยู่ในพื้นที่มาแล้ว', 'Has lived in the area for'),
    question: said(
      'อยู่ในพื้นที่นี้ติดต่อกันมากี่เดือนแล้ว',
      'For how many months without a break has this person lived here?',
    ),
    months: 12,
    sources: life,
  }),
  'person.documents_incomplete': yesNo({
    label: said('เอกสารแสดงตนไม่ครบหรือไม่ถูกต้อง', 'Identity papers incomplete'),
    question: said(
      'เอกสารแสดงตนหรือทะเบียนบ้านยังไม่ครบหรือไม่ถูกต้องใช่หรือไม่',
      'Are the identity papers or the house registration incomplete or wrong?',
    ),
    months: 12,
    sources: papers,
  }),
  'person.parent_is_thai': yesNo({
    label: said('พ่อหรือแม่มีสัญชาติไทย', 'A parent is Thai'),
    question: said('พ่อหรือแม่คนใดคนหนึ่งมีสัญชาติไทยหรือไม่', 'Is the father or the mother Thai?'),
    months: null,
    sources: papers,
    who: { to: 17 },
  }),
  'person.legally_married': yesNo({
    label: said('จดทะเบียนสมรส', 'Legally married'),
    question: said('จดทะเบียนสมรสถูกต้องตามกฎหมายหรือไม่', 'Is this person legally married?'),
    months: 24,
    sources: papers,
    who: { from: 17 },
  }),
  'person.legal_capacity_full': yesNo({
    label: said('มีความสามารถตามกฎหมายสมบูรณ์', 'Has full legal capacity'),
    question: said(
      'ไม่ได้ถูกศาลสั่งให้เป็นคนไร้ความสามารถหรือเสมือนไร้ความสามารถ ใช่หรือไม่',
      'Is it so that no court has declared this person incompetent or quasi-incompetent?',
    ),
    months: 24,
    sources: papers,
    who: { from: 17 },
  }),
  'person.is_civil_servant': yesNo({
    label: said('เป็นข้าราชการ', 'Is a civil servant'),
    question: said('เป็นข้าราชการหรือไม่', 'Is this person a civil servant?'),
    months: 12,
    sources: papers,
    who: { from: 18 },
  }),
  'person.incident_in_lao': yesNo({
    label: said('ประสบเหตุในเขต อปท.', 'The incident happened in the local area'),
    question: said(
      'เหตุที่ทำให้เดือดร้อนเกิดขึ้นในเขต อปท. นี้หรือไม่',
      'Did what brought the hardship happen in this local authority?',
    ),
    months: 12,
    sources: life,
  }),
  'person.highland_ethnic': yesNo({
    label: said('เป็นราษฎรบนพื้นที่สูง', 'Of the highland peoples'),
    question: said('เป็นราษฎรบนพื้นที่สูงหรือไม่', 'Does this person belong to the highland peoples?'),
    months: null,
    sensitivity: 'health',
    sources: life,
  }),
  // Who lives in the house counts until somebody says otherwise; see `householdFacts`.
  counts_in_household: yesNo({
    label: said('นับเป็นสมาชิกครัวเรือนในการคิดรายได้', 'Counts as a member for the income of the house'),
    question: said(
      'กินอยู่และใช้จ่ายร่วมกับบ้านนี้ จึงนับรวมเมื่อคิดรายได้เฉลี่ยต่อคน ใช่หรือไม่',
      'Does this person share the living of this house, and so count when its income for each person is worked out?',
    ),
    months: 12,
    sources: life,
  }),
});
