import { choice, decided, factsAbout, professional, said, yesNo } from './fact-entry.ts';

/** What a professional found when the case was looked into. Keys are those of the benefits catalogue. */
export const assessmentFacts = factsAbout('household', 'access', {
  'assessment.hardship_confirmed': yesNo({
    label: said('นักสังคมสงเคราะห์ยืนยันความเดือดร้อน', 'Hardship confirmed by a social worker'),
    question: said(
      'สอบข้อเท็จจริงและเยี่ยมบ้านแล้ว พบว่าเดือดร้อนจริงหรือไม่',
      'After fact-finding and a home visit, is the hardship real?',
    ),
    months: 3,
    sources: professional,
  }),
  'assessment.urgency': choice({
    options: {
      normal: said('ปกติ', 'normal'),
      urgent: said('ด่วน', 'urgent'),
      very_urgent: said('ด่วนมาก', 'very urgent'),
    },
    label: said('ความเร่งด่วน', 'Urgency'),
    question: said(
      'ความเดือดร้อนเกิดขึ้นปัจจุบันทันด่วน หรือจะเกิดในเร็ววันจนต้องแก้ไขทันทีหรือไม่',
      'Has the hardship come suddenly, or is it about to come, so that it must be met at once?',
    ),
    months: 1,
    sources: professional,
  }),
  'assessment.able_to_work': yesNo({
    label: said('มีความสามารถและปัจจัยในการประกอบอาชีพ', 'Able and equipped to work'),
    question: said(
      'ผู้ขอจำเป็นต้องใช้ทุน และมีความสามารถและปัจจัยในการประกอบอาชีพหรือไม่',
      'Is the applicant able and equipped to work for a living, and in need of the capital?',
    ),
    months: 6,
    sources: professional,
  }),
  'assessment.beggar_screened': yesNo({
    label: said('คัดกรองแล้วว่าเป็นผู้ทำการขอทาน', 'Found to be begging'),
    question: said('ผ่านการคัดกรองว่าเป็นผู้ทำการขอทานหรือไม่', 'Was this person found to be begging?'),
    months: 6,
    sources: professional,
  }),
  'assessment.child_care_hardship': yesNo({
    label: said('ความเดือดร้อนกระทบการเลี้ยงดูเด็ก', 'Hardship harms the care of a child'),
    question: said(
      'ครอบครัวยากจนหรือเดือดร้อนจนกระทบการเลี้ยงดูเด็กหรือไม่',
      'Is the family so poor or in such hardship that the care of a child suffers?',
    ),
    months: 6,
    sources: professional,
  }),
  'assessment.disability_hardship': yesNo({
    label: said('ความเดือดร้อนกระทบการดูแลคนพิการ', 'Hardship harms the care of a person with a disability'),
    question: said(
      'คนพิการอยู่ลำพังหรือไม่มีผู้ดูแล หรือครอบครัวขัดสนจนกระทบการดูแลคนพิการหรือไม่',
      'Does a person with a disability live alone or without a carer, or is the family too poor to care?',
    ),
    months: 6,
    sources: professional,
  }),
  'assessment.family_cannot_afford_funeral': yesNo({
    label: said('ไม่มีญาติหรือญาติจัดการศพไม่ได้', 'Nobody can afford the funeral'),
    question: said(
      'ผู้ตายไม่มีญาติ หรือญาติยากจนจนจัดการศพตามประเพณีไม่ได้หรือไม่',
      'Had the person who died no relatives, or none who can afford the funeral?',
    ),
    months: 6,
    sources: professional,
  }),
  'assessment.fit_for_residence': yesNo({
    label: said('สุขภาพอยู่ร่วมในสถานสงเคราะห์ได้', 'Fit to live in a residence'),
    question: said(
      'ไม่เป็นโรคติดต่อร้ายแรงหรือจิตเวชรุนแรงที่ต้องรักษาในโรงพยาบาล ใช่หรือไม่',
      'Is there no grave infectious disease or severe mental illness that belongs in a hospital?',
    ),
    months: 6,
    sensitivity: 'health',
    sources: professional,
  }),
  'assessment.justice_need': yesNo({
    label: said('จำเป็นต้องได้รับความช่วยเหลือทางกฎหมาย', 'Needs legal help'),
    question: said(
      'ยากไร้หรือไม่ได้รับความเป็นธรรม และจำเป็นต้องดำเนินคดี ขอปล่อยชั่วคราว หรือถูกละเมิดสิทธิหรือไม่',
      'Is somebody poor or wronged and in need of going to court, of bail, or were rights violated?',
    ),
    months: 6,
    sources: professional,
  }),
  'assessment.land_insufficient': yesNo({
    label: said('ที่ดินทำกินไม่พอเลี้ยงชีพ', 'Too little land to live on'),
    question: said('มีที่ดินทำกินน้อยไม่พอเลี้ยงชีพหรือไม่', 'Is there too little land to live on?'),
    months: 12,
    sources: professional,
  }),
  'assessment.older_hardship_type': choice({
    options: {
      none: said('ไม่เดือดร้อนด้านเหล่านี้', 'none of these'),
      shelter: said('ที่พักอาศัย', 'shelter'),
      food: said('อาหาร', 'food'),
      clothing: said('เครื่องนุ่งห่ม', 'clothing'),
      family: said('ปัญหาครอบครัว', 'family'),
      abuse: said('ถูกทารุณกรรม', 'abuse'),
      exploitation: said('ถูกแสวงหาประโยชน์โดยมิชอบ', 'exploitation'),
      abandonment: said('ถูกทอดทิ้ง', 'abandonment'),
    },
    label: said('ความเดือดร้อนของผู้สูงอายุ', 'Hardship of the older person'),
    question: said('ผู้สูงอายุเดือดร้อนด้านใดเป็นหลัก', 'What is the main hardship of the older person?'),
    months: 6,
    sources: professional,
  }),
  'assessment.stranded': yesNo({
    label: said('ไม่มีเงินค่าเดินทางกลับภูมิลำเนา', 'Cannot pay the way home'),
    question: said(
      'ตกทุกข์ได้ยากอยู่ต่างท้องที่ และไม่มีเงินค่าเดินทางกลับภูมิลำเนาหรือไม่',
      'Is the person stranded away from home without the fare to go back?',
    ),
    months: 1,
    sources: professional,
  }),
  'assessment.women_family_problem': yesNo({
    label: said('สตรีหรือครอบครัวประสบปัญหาทางสังคม', 'Woman or family with a social problem'),
    question: said(
      'เป็นสตรีหรือครอบครัวที่ประสบปัญหาทางสังคมหรือไม่',
      'Is it a woman or a family with a social problem?',
    ),
    months: 6,
    sources: professional,
  }),
});

/** How far a case has come, and what others decided of it. */
export const caseFacts = factsAbout('household', 'access', {
  'case.stage': choice({
    options: {
      initial_relief: said('ช่วยเหลือเบื้องต้น ก่อนการสงเคราะห์ปกติ', 'first relief, before regular assistance'),
      regular: said('อยู่ระหว่างการสงเคราะห์ปกติ', 'regular assistance'),
    },
    label: said('ขั้นของการช่วยเหลือ', 'Stage of help'),
    question: said(
      'เป็นการช่วยเหลือเบื้องต้นก่อนเข้าสู่การสงเคราะห์ปกติใช่หรือไม่',
      'Is this first relief, before regular assistance begins?',
    ),
    months: 3,
    sources: professional,
  }),
  'case.goal': choice({
    options: {
      keep_child_in_family: said('ให้เด็กอยู่กับครอบครัว', 'keep the child in the family'),
      other: said('อย่างอื่น', 'something else'),
    },
    label: said('เป้าหมายของการช่วยเหลือเด็ก', 'Aim of the help for the child'),
    question: said(
      'เป็นการช่วยเฉพาะหน้าเป็นรายครั้งเพื่อให้เด็กอยู่กับครอบครัวได้ ใช่หรือไม่',
      'Is the help given once, at need, so that the child can stay with the family?',
    ),
    months: 6,
    sources: professional,
  }),
  'case.trigger': choice({
    options: {
      none: said('ไม่มีเหตุเหล่านี้', 'none of these'),
      fire: said('ไฟไหม้', 'fire'),
      eviction: said('ถูกไล่รื้อ', 'eviction'),
      disaster: said('ภัยพิบัติ', 'disaster'),
    },
    label: said('เหตุที่ทำให้ไม่มีที่อยู่', 'What took the home'),
    question: said(
      'ชุมชนถูกไฟไหม้ ไล่รื้อ หรือประสบภัยพิบัติหรือไม่',
      'Was the community struck by fire, eviction or disaster?',
    ),
    months: 6,
    sources: professional,
  }),
  'case.consent_or_referral': yesNo({
    label: said('สมัครใจรับการคุ้มครองหรือถูกส่งตัว', 'Agreed to protection, or was sent'),
    question: said(
      'สมัครใจรับการคุ้มครอง หรือถูกส่งตัวตามมาตรา 20 หรือ 22 ใช่หรือไม่',
      'Did the person agree to protection, or was the person sent under section 20 or 22?',
    ),
    months: 6,
    sources: professional,
  }),
  'case.crime_victim_uninvolved': yesNo({
    label: said('เสียหายจากอาชญากรรมโดยไม่มีส่วนเกี่ยวข้อง', 'Victim of a crime, not involved in it'),
    question: said(
      'เสียหายถึงชีวิต ร่างกาย หรือจิตใจ เพราะการกระทำผิดอาญาของผู้อื่น โดยตนไม่มีส่วนเกี่ยวข้องหรือไม่',
      "Was life, body or mind harmed by somebody else's crime in which the victim had no part?",
    ),
    months: 12,
    sources: professional,
  }),
  'case.care_plan_approved': yesNo({
    label: said('แผนการดูแล (Care Plan) ได้รับอนุมัติ', 'Care plan approved'),
    question: said(
      'คณะอนุกรรมการ LTC อนุมัติแผนการดูแลรายบุคคลแล้วหรือไม่',
      'Has the long-term care subcommittee approved the care plan?',
    ),
    months: 12,
    sources: decided,
  }),
  'case.community_forum_endorsed': yesNo({
    label: said('เวทีประชาคมรับรอง', 'Endorsed by the community forum'),
    question: said(
      'ผ่านการสำรวจและรับรองโดยเวทีประชาคมหรือคณะทำงานตำบลแล้วหรือไม่',
      'Was it surveyed and endorsed by the community forum or the tambon working group?',
    ),
    months: 12,
    sources: decided,
  }),
  'case.fund_committee_approval': yesNo({
    label: said('คณะกรรมการกองทุนเห็นชอบ', 'Approved by the fund committee'),
    question: said('คณะกรรมการกองทุนเห็นชอบแล้วหรือไม่', 'Has the fund committee approved?'),
    months: 12,
    sources: decided,
  }),
  'case.lao_committee_approval': yesNo({
    label: said('คณะกรรมการช่วยเหลือประชาชนของ อปท. มีมติ', "Approved by the local authority's committee"),
    question: said(
      'คณะกรรมการให้ความช่วยเหลือประชาชนของ อปท. มีมติแล้วหรือไม่',
      "Has the local authority's committee for assisting the people approved?",
    ),
    months: 12,
    sources: decided,
  }),
  'case.provincial_subcommittee_approval': yesNo({
    label: said('คณะอนุกรรมการกองทุนคุ้มครองเด็กจังหวัดอนุมัติ', 'Approved by the provincial child protection fund'),
    question: said(
      'คณะอนุกรรมการบริหารกองทุนคุ้มครองเด็กจังหวัดอนุมัติแล้วหรือไม่',
      'Has the provincial subcommittee of the Child Protection Fund approved?',
    ),
    months: 12,
    sensitivity: 'restricted',
    sources: decided,
  }),
});
