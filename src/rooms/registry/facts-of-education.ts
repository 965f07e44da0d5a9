import { choice, count, factsAbout, life, papers, said, yesNo } from './fact-entry.ts';

const young = { from: 2, to: 25 };

/** Schooling. Keys are those of the benefits catalogue. */
export const educationFacts = factsAbout('person', 'education', {
  'person.enrolled_in_school': yesNo({
    label: said('กำลังเรียนอยู่', 'Enrolled in school'),
    question: said('ตอนนี้มีชื่อเรียนอยู่ในโรงเรียนหรือสถานศึกษาหรือไม่', 'Is this person enrolled in a school now?'),
    months: 6,
    sources: life,
    first: true,
    who: young,
  }),
  'student.level': choice({
    options: {
      none: said('ไม่ได้เรียน', 'not in education'),
      kindergarten: said('อนุบาล', 'kindergarten'),
      primary: said('ประถมศึกษา', 'primary'),
      lower_secondary: said('มัธยมศึกษาตอนต้น', 'lower secondary'),
      upper_secondary: said('มัธยมศึกษาตอนปลาย', 'upper secondary'),
      vocational: said('อาชีวศึกษา (ปวช. ปวส.)', 'vocational'),
      tertiary: said('อุดมศึกษา', 'tertiary'),
    },
    label: said('ระดับชั้นที่เรียน', 'Level of education'),
    question: said('ตอนนี้เรียนอยู่ระดับใด', 'At which level is this person learning now?'),
    months: 12,
    sources: life,
    first: true,
    who: young,
  }),
  'student.attendance_pct': count({
    unit: 'percent',
    most: 100,
    digits: 2,
    label: said('อัตราการมาเรียน', 'School attendance'),
    question: said(
      'ภาคเรียนที่ผ่านมามาเรียนร้อยละเท่าใด ดูจากโรงเรียน',
      'What share of the last term was attended? See the school.',
    ),
    months: 6,
    sources: ['agency', 'document', 'declared'],
    who: young,
  }),
  'student.gpa': count({
    most: 4,
    digits: 2,
    label: said('เกรดเฉลี่ย', 'Grade average'),
    question: said('เกรดเฉลี่ยสะสมล่าสุดเท่าใด (0.00–4.00)', 'What is the latest grade average (0.00–4.00)?'),
    months: 6,
    sources: papers,
    who: young,
  }),
  'student.growth_monitored': yesNo({
    label: said('ติดตามน้ำหนักและส่วนสูงแล้ว', 'Weight and height are monitored'),
    question: said(
      'โรงเรียนชั่งน้ำหนักและวัดส่วนสูงตามเกณฑ์กระทรวงสาธารณสุขแล้วหรือไม่',
      'Does the school monitor weight and height by the Health Ministry’s standard?',
    ),
    months: 6,
    sources: ['agency', 'document', 'declared'],
    who: young,
  }),
  'student.final_year_of_level': yesNo({
    label: said('เรียนปีจบของระดับชั้น', 'In the last year of a level'),
    question: said(
      'ปีนี้เรียนปีจบ (ป.6 ม.3 หรือ ม.6) ใช่หรือไม่',
      'Is this the last year of primary, lower or upper secondary?',
    ),
    months: 12,
    sources: papers,
    who: young,
  }),
  'student.admitted_state_university': yesNo({
    label: said('สอบเข้ามหาวิทยาลัยของรัฐได้', 'Admitted to a state university'),
    question: said('สอบเข้ามหาวิทยาลัยของรัฐได้แล้วหรือไม่', 'Has this person been admitted to a state university?'),
    months: 12,
    sources: papers,
    who: { from: 16, to: 30 },
  }),
});
