import { choice, count, factsAbout, life, money, papers, said, text, yesNo } from './fact-entry.ts';

const working = { from: 15 };

/** What somebody lives on, owns and owes. Keys are those of the benefits catalogue. */
export const incomeFacts = factsAbout('person', 'income', {
  'person.annual_income': money({
    unit: 'satang_a_year',
    label: said('รายได้ของตนเองต่อปี', 'Own income a year'),
    question: said(
      'ปีที่ผ่านมามีรายได้ของตนเองรวมประมาณกี่บาท',
      'About how many baht did this person earn in the past year?',
    ),
    months: 12,
    sources: life,
    first: true,
  }),
  'person.occupation': choice({
    options: {
      none: said('ไม่ได้ทำงาน', 'not working'),
      student: said('นักเรียน นักศึกษา', 'in education'),
      farmer: said('เกษตรกร', 'farmer'),
      informal: said('รับจ้างทั่วไป อาชีพอิสระ', 'day labour, informal work'),
      trader: said('ค้าขาย', 'trader'),
      employee: said('ลูกจ้างเอกชน', 'private employee'),
      state: said('ข้าราชการ ลูกจ้างของรัฐ', 'civil servant, state employee'),
      other: said('อาชีพอื่น', 'other'),
    },
    label: said('อาชีพ', 'Occupation'),
    question: said('ทำงานอะไรเป็นหลัก', 'What is the main work?'),
    months: 12,
    sources: life,
    first: true,
    who: working,
  }),
  'person.unemployed': yesNo({
    label: said('ว่างงาน', 'Out of work'),
    question: said('ตอนนี้ว่างงานอยู่หรือไม่', 'Is this person out of work now?'),
    months: 3,
    sources: life,
    who: working,
  }),
  'person.wants_job': yesNo({
    label: said('ต้องการทำงานหรือฝึกอาชีพ', 'Wants work or training'),
    question: said('ต้องการทำงานหรือฝึกอาชีพหรือไม่', 'Does this person want work or vocational training?'),
    months: 6,
    sources: life,
    who: working,
  }),
  'person.receives_state_pension_or_salary': yesNo({
    label: said('รับบำนาญหรือเงินเดือนประจำจากรัฐ', 'Receives a state pension or salary'),
    question: said(
      'ได้รับบำนาญ เบี้ยหวัด บำนาญพิเศษ หรือเงินเดือนค่าตอบแทนประจำจากรัฐหรือไม่',
      'Does this person receive a pension, special pension or regular salary from the state?',
    ),
    months: 12,
    sources: papers,
    first: true,
    who: { from: 55 },
  }),
  'person.financial_assets': money({
    label: said('ทรัพย์สินทางการเงิน', 'Financial assets'),
    question: said(
      'เงินฝาก สลากออมทรัพย์ พันธบัตร และตราสารหนี้ รวมกันประมาณกี่บาท',
      'About how many baht are in deposits, savings lottery, bonds and notes together?',
    ),
    months: 12,
    sources: life,
    who: { from: 18 },
  }),
  'person.has_pawnable_asset': yesNo({
    label: said('มีทรัพย์ที่จำนำได้', 'Has something to pawn'),
    question: said(
      'มีทรัพย์มีค่าที่จำนำได้ เช่น ทอง นาก เงิน เพชร หรือของใช้หรือไม่',
      'Is there anything to pawn, such as gold, silver, jewels or goods?',
    ),
    months: 6,
    sources: life,
    who: { from: 15 },
  }),
  'person.bankrupt': yesNo({
    label: said('เป็นบุคคลล้มละลาย', 'Bankrupt'),
    question: said('ถูกศาลสั่งให้เป็นบุคคลล้มละลายอยู่หรือไม่', 'Is this person bankrupt by order of a court?'),
    months: 12,
    sources: papers,
    who: { from: 17 },
  }),
  // The province by its two digits of the Department of Provincial Administration, as `case.province`.
  'business.province': text({
    label: said('จังหวัดของสถานที่ประกอบอาชีพ', 'Province of the place of business'),
    question: said('สถานที่ประกอบอาชีพอยู่จังหวัดใด', 'In which province is the place of business?'),
    months: 24,
    sources: life,
    who: { from: 17 },
  }),
});

/** Loans that somebody has or stands for. */
export const loanFacts = factsAbout('person', 'income', {
  "loan.active('older_fund')": yesNo({
    label: said('เป็นผู้กู้ของกองทุนผู้สูงอายุอยู่', 'Has a loan of the Older Persons Fund'),
    question: said(
      'ตอนนี้กู้เงินกองทุนผู้สูงอายุอยู่หรือไม่',
      'Does this person have a loan of the Older Persons Fund now?',
    ),
    months: 6,
    sources: papers,
    who: { from: 60 },
  }),
  "loan.active('baac')": yesNo({
    label: said('เป็นผู้กู้ของ ธ.ก.ส. อยู่', 'Has a loan of the BAAC'),
    question: said('ตอนนี้กู้เงิน ธ.ก.ส. อยู่หรือไม่', 'Does this person have a loan of the BAAC now?'),
    months: 6,
    sources: papers,
    who: { from: 20 },
  }),
  "loan.guarantor_for('older_fund')": yesNo({
    label: said('เป็นผู้ค้ำประกันของกองทุนผู้สูงอายุอยู่', 'Guarantor of a loan of the Older Persons Fund'),
    question: said(
      'ตอนนี้ค้ำประกันเงินกู้กองทุนผู้สูงอายุให้ใครอยู่หรือไม่',
      'Does this person stand surety for a loan of the Older Persons Fund now?',
    ),
    months: 6,
    sources: papers,
    who: { from: 20 },
  }),
  'loan.guarantor_count': count({
    unit: 'people',
    most: 20,
    label: said('ผู้ค้ำประกันที่หาได้', 'Guarantors found'),
    question: said('มีผู้ค้ำประกันกี่คน', 'How many guarantors are there?'),
    months: 6,
    sources: life,
    who: { from: 20 },
  }),
});
