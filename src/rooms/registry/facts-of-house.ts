import {
  choice,
  count,
  factsAbout,
  life,
  money,
  papers,
  professional,
  said,
  several,
  yesNo,
} from './fact-entry.ts';

/** The house and how it is held. Keys are those of the benefits catalogue. */
export const houseFacts = [
  ...factsAbout('household', 'living', {
    'household.housing_condition': several({
      options: {
        none: said('มั่นคงแข็งแรงดี', 'sound'),
        deteriorated: said('ชำรุดทรุดโทรม', 'run down'),
        unsafe: said('ไม่ปลอดภัยต่อการอยู่อาศัย', 'not safe to live in'),
        not_accessible: said('ไม่เหมาะกับคนพิการหรือผู้สูงอายุ', 'not accessible'),
      },
      label: said('สภาพบ้าน', 'State of the house'),
      question: said('บ้านเป็นอย่างไร เลือกได้หลายข้อ', 'What is the house like? Several may be true.'),
      months: 12,
      sources: life,
      first: true,
    }),
    'household.housing_tenure': choice({
      options: {
        owned: said('บ้านและที่ดินของตนเอง มั่นคง', 'own house and land, secure'),
        owned_insecure: said('บ้านของตนเอง แต่ไม่มั่นคง', 'own house, not secure'),
        others_land: said('อยู่ในที่ดินหรือบ้านของผู้อื่น', "on somebody else's land"),
        rented: said('เช่า', 'rented'),
        short_lease: said('เช่าระยะสั้น', 'short lease'),
        encroachment: said('ปลูกในที่บุกรุก', 'encroachment'),
        eviction_threat: said('กำลังถูกไล่ที่', 'threatened with eviction'),
      },
      label: said('สิทธิในบ้านและที่ดิน', 'Tenure'),
      question: said(
        'บ้านและที่ดินเป็นของใคร อยู่ได้มั่นคงหรือไม่',
        'Whose are the house and the land, and how secure is the stay?',
      ),
      months: 24,
      sources: life,
      first: true,
    }),
    'household.residence_months': count({
      unit: 'months',
      most: 1440,
      label: said('อยู่บ้านนี้มาแล้ว', 'Has lived in this house for'),
      question: said(
        'อยู่บ้านหลังนี้ติดต่อกันมากี่เดือนแล้ว',
        'For how many months without a break has the family lived in this house?',
      ),
      months: 12,
      sources: life,
    }),
    'household.disaster_damage_verified': yesNo({
      label: said('ตรวจสอบแล้วว่าบ้านเสียหายจากภัย', 'Damage by disaster was verified'),
      question: said(
        'บ้านที่เป็นเจ้าของและอยู่ประจำ หรือทรัพย์สิน เสียหายจากภัยและมีผู้ตรวจสอบแล้วหรือไม่',
        'Was damage by disaster to the house they own and live in, or to their goods, verified?',
      ),
      months: 12,
      sources: professional,
    }),
    'household.land_size_rai': count({
      unit: 'rai',
      most: 10_000,
      digits: 2,
      label: said('ที่ดินทำกินของตนเอง', 'Own land to farm'),
      question: said(
        'มีที่ดินทำกินของตนเองกี่ไร่ (ไม่มีให้ใส่ 0)',
        'How many rai of land of their own do they farm (0 for none)?',
      ),
      months: 24,
      sources: life,
      first: true,
    }),
    'household.foster_license': yesNo({
      label: said('ได้รับอนุญาตเป็นครอบครัวอุปถัมภ์เด็ก', 'Licensed as a foster family'),
      question: said(
        'ครอบครัวได้รับอนุญาตเป็นครอบครัวอุปถัมภ์เด็กแล้วหรือไม่',
        'Is the family licensed to foster a child?',
      ),
      months: 12,
      sources: papers,
    }),
    'household.head_event': choice({
      options: {
        none: said('ไม่มีเหตุ', 'nothing happened'),
        died: said('เสียชีวิต', 'died'),
        abandoned: said('ทอดทิ้งครอบครัว', 'abandoned the family'),
        missing: said('สาบสูญ', 'missing'),
        imprisoned: said('ต้องโทษจำคุก', 'imprisoned'),
        seriously_ill: said('เจ็บป่วยร้ายแรงจนทำงานไม่ได้', 'too ill to work'),
        disabled: said('พิการหรือทุพพลภาพจนทำงานไม่ได้', 'too disabled to work'),
        other_force_majeure: said('เหตุอื่นที่ดูแลครอบครัวไม่ได้', 'cannot care for the family for another reason'),
      },
      label: said('เหตุที่เกิดกับหัวหน้าครอบครัว', 'What happened to the head of the family'),
      question: said('เกิดเหตุใดกับหัวหน้าครอบครัวหรือไม่', 'Has anything happened to the head of the family?'),
      months: 12,
      sources: life,
    }),
  }),
  ...factsAbout('household', 'income', {
    'household.annual_income': money({
      unit: 'satang_a_year',
      label: said('รายได้รวมของครัวเรือนต่อปี', 'Household income a year'),
      question: said(
        'ปีที่ผ่านมาทั้งบ้านมีรายได้รวมประมาณกี่บาท',
        'About how many baht did the whole house earn in the past year?',
      ),
      months: 12,
      sources: life,
      first: true,
    }),
    'household.income_sufficient': yesNo({
      label: said('รายได้พอยังชีพ', 'Income is enough to live on'),
      question: said('รายได้ของครอบครัวเพียงพอแก่การยังชีพหรือไม่', 'Is the income of the family enough to live on?'),
      months: 12,
      sources: life,
      first: true,
    }),
    'household.pmt_extremely_poor': yesNo({
      label: said('ยากจนพิเศษตามคะแนน PMT', 'Extremely poor by the PMT score'),
      question: said(
        'ผลคัดกรองความยากจน (PMT) ของโรงเรียนหรือ กสศ. อยู่ในกลุ่มยากจนพิเศษหรือไม่',
        "Did the school's or the EEF's poverty screening (PMT) find the family extremely poor?",
      ),
      months: 12,
      sources: ['agency', 'document', 'declared'],
    }),
  }),
  ...factsAbout('household', 'access', {
    'household.in_service_area': yesNo({
      label: said('อยู่จริงในพื้นที่', 'Really lives in the area'),
      question: said(
        'ครอบครัวอยู่อาศัยจริงในพื้นที่ของศูนย์ฯ หรือไม่',
        "Does the family really live in the centre's area?",
      ),
      months: 12,
      sources: life,
      first: true,
    }),
    'household.korkorkorjor_listed': yesNo({
      label: said('มีชื่อในบัญชี กข.คจ. หรือ จปฐ. ของหมู่บ้าน', 'On the village list of กข.คจ. or จปฐ.'),
      question: said(
        'เป็นครัวเรือนเป้าหมายตามบัญชี กข.คจ. หรือ จปฐ. ของหมู่บ้านหรือไม่',
        'Is the house on the village list of กข.คจ. or of the basic needs survey?',
      ),
      months: 12,
      sources: papers,
    }),
    'household.project_listed': yesNo({
      label: said('เป็นครัวเรือนเป้าหมายของโครงการแก้จนในพื้นที่', 'Target of a local poverty project'),
      question: said(
        'เป็นครัวเรือนเป้าหมายในโครงการวิจัยหรือโครงการแก้จนของพื้นที่หรือไม่',
        'Is the house a target of a research or poverty project here?',
      ),
      months: 12,
      sources: papers,
    }),
  }),
];
