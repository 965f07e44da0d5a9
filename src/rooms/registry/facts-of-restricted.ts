import { factsAbout, papers, professional, said, yesNo } from './fact-entry.ts';

/**
 * Facts that may be seen only by the people of the case: HIV, violence, trafficking, protection of a child, and a pregnancy that
 * was not planned. They have no column beside the person, and never stand in a list, a count or an export.
 */
export const restrictedFacts = [
  ...factsAbout(
    'person',
    'health',
    {
      'person.hiv_affected': yesNo({
        label: said('ได้รับผลกระทบจากปัญหาเอดส์', 'Affected by AIDS'),
        question: said(
          'ตนเองหรือครอบครัวได้รับผลกระทบจากปัญหาเอดส์หรือไม่ (ถามเป็นการส่วนตัว)',
          'Is this person or the family affected by AIDS? (Ask in private.)',
        ),
        months: 12,
        sources: professional,
      }),
      'person.aids_certificate': yesNo({
        label: said('มีใบรับรองแพทย์ว่าเป็นผู้ป่วยเอดส์', 'Has a medical certificate of AIDS'),
        question: said(
          'มีใบรับรองแพทย์ว่าเป็นผู้ป่วยเอดส์หรือไม่ (ถามเป็นการส่วนตัว)',
          'Is there a medical certificate of AIDS? (Ask in private.)',
        ),
        months: 24,
        sources: papers,
      }),
      'person.unplanned_pregnancy': yesNo({
        label: said('ตั้งครรภ์ไม่พร้อม', 'Pregnancy not planned'),
        question: said(
          'เป็นการตั้งครรภ์ที่ยังไม่พร้อมหรือไม่ (ถามเป็นการส่วนตัว)',
          'Is it a pregnancy that was not planned? (Ask in private.)',
        ),
        months: 6,
        sources: professional,
        who: { from: 10, to: 55, sex: 'F' },
      }),
      'person.trafficking_victim_confirmed': yesNo({
        label: said('ได้รับการคัดแยกว่าเป็นผู้เสียหายจากการค้ามนุษย์', 'Identified as a victim of trafficking'),
        question: said(
          'ได้รับการคัดแยกตามกลไกส่งต่อระดับชาติว่าเป็นผู้เสียหายจากการค้ามนุษย์หรือไม่',
          'Was this person identified as a victim of trafficking under the national referral mechanism?',
        ),
        months: null,
        sources: papers,
      }),
    },
    'restricted',
  ),
  ...factsAbout(
    'household',
    'access',
    {
      'household.hiv_affected': yesNo({
        label: said('ครอบครัวได้รับผลกระทบจากโรคเอดส์', 'Family affected by AIDS'),
        question: said(
          'ครอบครัวได้รับผลกระทบจากโรคเอดส์หรือไม่ (ถามเป็นการส่วนตัว)',
          'Is the family affected by AIDS? (Ask in private.)',
        ),
        months: 12,
        sources: professional,
      }),
      'assessment.domestic_violence': yesNo({
        label: said('ถูกกระทำหรือเสี่ยงถูกกระทำความรุนแรงในครอบครัว', 'Domestic violence, or a risk of it'),
        question: said(
          'มีคนในบ้านถูกทำร้าย ถูกข่มขู่ หรือกลัวว่าจะถูกทำร้ายหรือไม่ ถามเมื่ออยู่ลำพังกับผู้ตอบเท่านั้น',
          'Is anybody in the house hurt, threatened, or afraid of it? Ask only when alone with the person.',
        ),
        months: 12,
        sources: professional,
      }),
      'assessment.child_protection_need': yesNo({
        label: said('มีเด็กที่ต้องได้รับการสงเคราะห์หรือคุ้มครองสวัสดิภาพ', 'A child needs assistance or protection'),
        question: said(
          'มีเด็กที่ต้องได้รับการสงเคราะห์ คุ้มครองสวัสดิภาพ หรือส่งเสริมความประพฤติหรือไม่',
          'Is there a child who needs assistance, protection, or guidance of conduct?',
        ),
        months: 3,
        sources: professional,
      }),
      'assessment.no_family_option': yesNo({
        label: said('ไม่มีครอบครัวหรือญาติรองรับเด็ก', 'No family or relative can take the child'),
        question: said(
          'เด็กที่พึงได้รับการสงเคราะห์ตามมาตรา 32 ไม่มีครอบครัว ญาติ หรือครอบครัวอุปถัมภ์รองรับ ใช่หรือไม่',
          'For a child to be assisted under section 32, is there no family, relative or foster family?',
        ),
        months: 3,
        sources: professional,
      }),
      // Asked for the allowance of people with AIDS only, so that an answer would tell.
      'assessment.cannot_self_support': yesNo({
        label: said('รายได้ไม่พอและไม่สามารถเลี้ยงตนเองได้', 'Cannot support oneself'),
        question: said(
          'รายได้ไม่เพียงพอ ถูกทอดทิ้ง ขาดผู้อุปการะ หรือประกอบอาชีพเลี้ยงตนเองไม่ได้ ใช่หรือไม่',
          'Is income too low, or is the person abandoned, without support, or unable to earn a living?',
        ),
        months: 6,
        sources: professional,
      }),
    },
    'restricted',
  ),
];
