import { choice, count, factsAbout, life, papers, said, yesNo } from './fact-entry.ts';
import { citizenships } from './facts-of-identity.ts';
import { socialSecurity } from './facts-of-rights.ts';

/** With whom somebody lives and who cares for them. Keys are those of the benefits catalogue. */
export const livingFacts = factsAbout('person', 'living', {
  'person.in_institution': yesNo({
    label: said('อยู่ในสถานสงเคราะห์', 'Lives in a welfare institution'),
    question: said(
      'ตอนนี้อยู่ในสถานสงเคราะห์ของรัฐหรือเอกชนหรือไม่',
      'Does this person live in a state or private welfare institution now?',
    ),
    months: 6,
    sources: life,
  }),
  'person.no_capable_caregiver': yesNo({
    label: said('ไม่มีผู้ดูแลที่ดูแลได้', 'Nobody able to care for the person'),
    question: said(
      'ไม่มีผู้ดูแล หรือมีแต่ดูแลไม่ได้ ใช่หรือไม่',
      'Is there nobody who cares for this person, or nobody able to?',
    ),
    months: 6,
    sources: life,
  }),
  'person.destitute': yesNo({
    label: said('เป็นคนไร้ที่พึ่ง', 'Destitute'),
    question: said(
      'ไร้ที่อยู่อาศัยและไม่มีรายได้พอยังชีพ หรืออยู่ในสภาวะยากลำบากและพึ่งพาใครไม่ได้ ใช่หรือไม่',
      'Is this person without a home and without enough to live on, or in hardship with nobody to rely on?',
    ),
    months: 6,
    sources: life,
  }),
  'person.orphan_or_abandoned': yesNo({
    label: said('กำพร้า ถูกทอดทิ้ง หรือพ่อแม่เลี้ยงดูไม่ได้', 'Orphaned, abandoned, or parents unable to care'),
    question: said(
      'เป็นเด็กกำพร้า ถูกทอดทิ้ง หรือพ่อแม่เลี้ยงดูไม่ได้หรือไม่',
      'Is the child orphaned or abandoned, or are the parents unable to care for it?',
    ),
    months: 12,
    sources: life,
    who: { to: 17 },
  }),
  'person.lives_with_guardian': yesNo({
    label: said('อาศัยอยู่กับผู้ปกครองที่ลงทะเบียน', 'Lives with the guardian who registers'),
    question: said(
      'เด็กอาศัยอยู่รวมกับผู้ปกครองที่มายื่นลงทะเบียนหรือไม่',
      'Does the child live with the guardian who registers?',
    ),
    months: 6,
    sources: life,
    who: { to: 6 },
  }),
  'person.is_mother': yesNo({
    label: said('เป็นแม่', 'Is a mother'),
    question: said('มีลูกแล้วหรือไม่', 'Does she have a child?'),
    months: 24,
    sources: life,
    who: { from: 10, sex: 'F' },
  }),
});

/** What is asked about those who raise or care; kept with the child or with the person who is cared for. */
export const carerFacts = [
  ...factsAbout('person', 'living', {
    'caregiver.age_years': count({
      unit: 'years',
      most: 130,
      label: said('อายุของผู้อุปถัมภ์', "Foster carer's age"),
      question: said('ผู้ที่จะอุปถัมภ์อายุกี่ปีบริบูรณ์', 'How many completed years old is the foster carer?'),
      months: 12,
      sources: papers,
      who: { from: 60 },
    }),
    'caregiver.citizenship': choice({
      options: citizenships,
      label: said('สัญชาติของผู้อุปถัมภ์', "Foster carer's citizenship"),
      question: said('ผู้ที่จะอุปถัมภ์มีสัญชาติอะไร', 'Which citizenship does the foster carer have?'),
      months: null,
      sources: papers,
      who: { from: 60 },
    }),
    'caregiver.foster_license': yesNo({
      label: said('ผู้อุปถัมภ์ได้รับอนุญาตแล้ว', 'Foster carer licensed'),
      question: said(
        'ผู้อุปถัมภ์ได้รับอนุญาตจากอธิบดีหรือผู้ว่าราชการจังหวัดแล้วหรือไม่',
        'Has the director-general or the provincial governor licensed the foster carer?',
      ),
      months: 12,
      sources: papers,
      who: { from: 60 },
    }),
    'caregiver.foster_older_count': count({
      unit: 'people',
      most: 50,
      label: said('ผู้สูงอายุที่ผู้อุปถัมภ์ดูแลอยู่แล้ว', 'Older persons the foster carer already has'),
      question: said(
        'ผู้อุปถัมภ์รับดูแลผู้สูงอายุคนอื่นอยู่แล้วกี่คน',
        'How many other older persons does the foster carer look after already?',
      ),
      months: 12,
      sources: life,
      who: { from: 60 },
    }),
  }),
  ...factsAbout('person', 'access', {
    'guardian.promptpay_by_cid': yesNo({
      label: said('ผู้ปกครองมีพร้อมเพย์ผูกเลขบัตรประชาชน', "Guardian's PromptPay is tied to the ID number"),
      question: said(
        'ผู้ปกครองมีบัญชีที่ผูกพร้อมเพย์ด้วยเลขประจำตัวประชาชนหรือไม่',
        'Does the guardian have an account with PromptPay tied to the ID number?',
      ),
      months: 12,
      sources: papers,
      who: { to: 17 },
    }),
    'guardian.sso_section': choice({
      options: socialSecurity,
      label: said('ประกันสังคมของพ่อหรือแม่', "Parent's social security"),
      question: said('พ่อหรือแม่เป็นผู้ประกันตนมาตราใด', 'Under which section is the father or mother insured?'),
      months: 12,
      sources: papers,
      who: { to: 17 },
    }),
    'guardian.sso_months': count({
      unit: 'months',
      most: 36,
      label: said('เดือนที่พ่อหรือแม่ส่งประกันสังคมใน 36 เดือน', 'Months paid by the parent in the last 36'),
      question: said(
        'ในช่วง 36 เดือนที่ผ่านมา พ่อหรือแม่ส่งเงินสมทบประกันสังคมแล้วกี่เดือน',
        'In the last 36 months, for how many did the father or mother pay social security?',
      ),
      months: 6,
      sources: papers,
      who: { to: 17 },
    }),
  }),
];
