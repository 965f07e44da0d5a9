import { choice, count, factsAbout, life, papers, said, several, yesNo } from './fact-entry.ts';

export const socialSecurity = {
  33: said('มาตรา 33', 'section 33'),
  39: said('มาตรา 39', 'section 39'),
  40: said('มาตรา 40', 'section 40'),
  none: said('ไม่ได้เป็นผู้ประกันตน', 'not insured'),
};

/** Cards, registers and groups to which somebody belongs. Keys are those of the benefits catalogue. */
export const rightsFacts = factsAbout('person', 'access', {
  'person.state_welfare_card': yesNo({
    label: said('มีบัตรสวัสดิการแห่งรัฐ', 'Has the state welfare card'),
    question: said(
      'ผ่านการลงทะเบียนบัตรสวัสดิการแห่งรัฐและยืนยันตัวตนแล้วหรือไม่',
      'Is this person registered and verified for the state welfare card?',
    ),
    months: 12,
    sources: papers,
    first: true,
    who: { from: 18 },
  }),
  'person.swc_asset_test': yesNo({
    label: said('หนี้และอสังหาริมทรัพย์ไม่เกินเกณฑ์บัตรสวัสดิการ', 'Debt and land within the limits of the welfare card'),
    question: said(
      'ไม่มีวงเงินกู้บ้านเกิน 1.5 ล้านบาท กู้รถเกิน 1 ล้านบาท หรือบัตรเครดิต และมีอสังหาริมทรัพย์ไม่เกินเกณฑ์ ใช่หรือไม่',
      'Is there no house loan over 1.5 million baht, no car loan over 1 million, no credit card, and land within the limits?',
    ),
    months: 12,
    sources: papers,
    who: { from: 18 },
  }),
  'person.swc_excluded_status': yesNo({
    label: said('อยู่ในกลุ่มที่ลงทะเบียนบัตรสวัสดิการไม่ได้', 'Of a group that cannot have the welfare card'),
    question: said(
      'เป็นข้าราชการ พนักงานรัฐ ผู้รับบำนาญ ภิกษุ ผู้ต้องขัง หรือผู้อยู่ในสถานสงเคราะห์หรือไม่',
      'Is this person a state official or employee, a pensioner, a monk, a prisoner, or in an institution?',
    ),
    months: 12,
    sources: papers,
    who: { from: 18 },
  }),
  'person.sso_section': choice({
    options: socialSecurity,
    label: said('ประกันสังคม', 'Social security'),
    question: said('เป็นผู้ประกันตนมาตราใด', 'Under which section of social security is this person insured?'),
    months: 12,
    sources: papers,
    first: true,
    who: { from: 15, to: 65 },
  }),
  'person.old_age_recipient_before_2023_08_12': yesNo({
    label: said('ได้เบี้ยยังชีพผู้สูงอายุก่อน 12 ส.ค. 2566', 'Received the old-age allowance before 12 Aug 2023'),
    question: said(
      'เคยได้รับเบี้ยยังชีพผู้สูงอายุอยู่ก่อนวันที่ 12 สิงหาคม 2566 หรือไม่',
      'Was this person receiving the old-age allowance before 12 August 2023?',
    ),
    months: null,
    sources: papers,
    who: { from: 60 },
  }),
  'person.target_group': several({
    options: {
      none: said('ไม่อยู่ในกลุ่มใด', 'none of these'),
      low_income: said('ผู้มีรายได้น้อย', 'low income'),
      older: said('ผู้สูงอายุ', 'older person'),
      disabled: said('คนพิการ', 'person with a disability'),
      junior_official: said('ข้าราชการชั้นผู้น้อย', 'junior official'),
      retired_official: said('ข้าราชการเกษียณ', 'retired official'),
      economy_affected: said('ผู้ได้รับผลกระทบทางเศรษฐกิจ', 'affected by the economy'),
    },
    label: said('กลุ่มเป้าหมายของการเคหะ', 'Target group of the Housing Authority'),
    question: said('อยู่ในกลุ่มใดบ้าง เลือกได้หลายข้อ', 'To which of these groups? Several may be true.'),
    months: 12,
    sources: life,
    who: { from: 20 },
  }),
  'person.women_fund_member': yesNo({
    label: said('เป็นสมาชิกกองทุนพัฒนาบทบาทสตรี', "Member of the Women's Development Fund"),
    question: said('เป็นสมาชิกกองทุนพัฒนาบทบาทสตรีหรือไม่', "Is she a member of the Women's Development Fund?"),
    months: 12,
    sources: papers,
    who: { from: 15, sex: 'F' },
  }),
  'participation.program': choice({
    options: {
      none: said('ไม่ได้เข้าร่วม', 'none'),
      new_life: said('กิจกรรมสร้างชีวิตใหม่ของ สค.', 'New Life activities of the DWF'),
      group_occupation: said('รวมกลุ่มประกอบอาชีพหลังฝึก', 'working in a group after training'),
    },
    label: said('กิจกรรมที่เข้าร่วม', 'Programme joined'),
    question: said('เข้าร่วมกิจกรรมใดอยู่', 'Which programme has this person joined?'),
    months: 6,
    sources: papers,
    who: { from: 15 },
  }),
});

/** The group or organisation for which somebody asks. */
export const groupFacts = factsAbout('person', 'access', {
  'group.type': choice({
    options: {
      none: said('ไม่ได้อยู่ในกลุ่ม', 'no group'),
      pwd_group: said('กลุ่มคนพิการหรือผู้ดูแลคนพิการ', 'group of people with disabilities or their carers'),
      older_group: said('กลุ่มผู้สูงอายุ', 'group of older persons'),
      women_group: said('กลุ่มสตรี', "women's group"),
      other: said('กลุ่มอื่น', 'another group'),
    },
    label: said('ประเภทของกลุ่ม', 'Kind of group'),
    question: said('รวมกลุ่มประกอบอาชีพเป็นกลุ่มประเภทใด', 'What kind of group works together?'),
    months: 12,
    sources: life,
    who: { from: 15 },
  }),
  'group.member_count': count({
    unit: 'people',
    label: said('จำนวนสมาชิกกลุ่ม', 'Members of the group'),
    question: said('กลุ่มมีสมาชิกกี่คน', 'How many members does the group have?'),
    months: 12,
    sources: life,
    who: { from: 15 },
  }),
  'group.min_member_age': count({
    unit: 'years',
    most: 130,
    label: said('อายุของสมาชิกที่อายุน้อยที่สุด', 'Age of the youngest member'),
    question: said('สมาชิกที่อายุน้อยที่สุดอายุกี่ปี', 'How old is the youngest member of the group?'),
    months: 12,
    sources: life,
    who: { from: 15 },
  }),
  'group.housing_savings_group': yesNo({
    label: said('อยู่ในกลุ่มออมทรัพย์หรือสหกรณ์เคหสถาน', 'In a housing savings group or co-operative'),
    question: said(
      'รวมกลุ่มออมทรัพย์เพื่อที่อยู่อาศัย หรือเป็นสมาชิกสหกรณ์เคหสถานหรือไม่',
      'Does this person belong to a housing savings group or housing co-operative?',
    ),
    months: 12,
    sources: life,
    who: { from: 15 },
  }),
  'org.registered_community_org': yesNo({
    label: said('ผู้ขอเป็นองค์กรชุมชนหรือสหกรณ์ที่ผ่านการพิจารณา', 'Asks for an accepted community organisation'),
    question: said(
      'ขอในนามองค์กรชุมชนหรือสหกรณ์ที่ผ่านการพิจารณาแล้วหรือไม่',
      'Is it asked for a community organisation or co-operative that was accepted?',
    ),
    months: 12,
    sources: papers,
    who: { from: 20 },
  }),
  'org.registered_welfare_org': yesNo({
    label: said('ผู้ขอเป็นองค์กรสวัสดิการที่ได้รับการรับรอง', 'Asks for a certified welfare organisation'),
    question: said(
      'ขอในนามองค์กรสาธารณประโยชน์หรือองค์กรสวัสดิการชุมชนที่ได้รับการรับรองหรือไม่',
      'Is it asked for a certified public-benefit or community welfare organisation?',
    ),
    months: 12,
    sources: papers,
    who: { from: 20 },
  }),
  'org.state_agency': yesNo({
    label: said('ผู้ขอเป็นหน่วยงานของรัฐ', 'Asks for a state agency'),
    question: said('ขอในนามหน่วยงานของรัฐหรือไม่', 'Is it asked for a state agency?'),
    months: 12,
    sources: papers,
    who: { from: 20 },
  }),
});
