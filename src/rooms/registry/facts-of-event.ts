import { choice, count, day, factsAbout, life, papers, said, yesNo } from './fact-entry.ts';
import { citizenships } from './facts-of-identity.ts';

/** What happened in the house, and somebody of it who died. Keys are those of the benefits catalogue. */
export const eventFacts = [
  ...factsAbout('household', 'living', {
    'event.type': choice({
      options: {
        none: said('ไม่มีเหตุเหล่านี้', 'none of these'),
        birth: said('คลอดบุตร', 'birth'),
        death: said('เสียชีวิต', 'death'),
        hospitalisation: said('นอนโรงพยาบาล', 'stay in hospital'),
      },
      label: said('เหตุที่เกิดขึ้น', 'What happened'),
      question: said('เกิดเหตุใดขึ้นในครอบครัว', 'What has happened in the family?'),
      months: 12,
      sources: life,
    }),
    'event.date': day({
      label: said('วันที่เกิดเหตุ', 'Day of the event'),
      question: said('เหตุเกิดวันที่เท่าไร', 'On which day did it happen?'),
      months: 24,
      sources: life,
    }),
    'event.known_date': day({
      label: said('วันที่รู้เหตุ', 'Day it became known'),
      question: said(
        'รู้ถึงการกระทำผิดหรือเหตุนั้นตั้งแต่วันที่เท่าไร',
        'On which day did the offence or the event become known?',
      ),
      months: 24,
      sources: life,
    }),
    'event.nights': count({
      unit: 'nights',
      most: 366,
      label: said('จำนวนคืนที่นอนโรงพยาบาล', 'Nights in hospital'),
      question: said('นอนโรงพยาบาลกี่คืน', 'How many nights in hospital?'),
      months: 12,
      sources: papers,
    }),
  }),
  ...factsAbout('household', 'access', {
    'deceased.birth_date': day({
      label: said('วันเกิดของผู้ตาย', 'Birth date of the person who died'),
      question: said(
        'ผู้ตายเกิดวันที่เท่าไร ดูจากใบมรณบัตร',
        'When was the person who died born? See the death certificate.',
      ),
      months: null,
      sources: papers,
    }),
    'deceased.death_date': day({
      label: said('วันที่เสียชีวิต', 'Day of the death'),
      question: said(
        'เสียชีวิตวันที่เท่าไร ดูจากใบมรณบัตร',
        'On which day did the person die? See the death certificate.',
      ),
      months: null,
      sources: papers,
    }),
    'deceased.death_certificate_date': day({
      label: said('วันที่ออกใบมรณบัตร', 'Day of the death certificate'),
      question: said('ใบมรณบัตรออกวันที่เท่าไร', 'On which day was the death certificate issued?'),
      months: null,
      sources: papers,
    }),
    'deceased.citizenship': choice({
      options: citizenships,
      label: said('สัญชาติของผู้ตาย', 'Citizenship of the person who died'),
      question: said('ผู้ตายมีสัญชาติอะไร', 'Which citizenship had the person who died?'),
      months: null,
      sources: papers,
    }),
    'deceased.state_welfare_card_or_certified_poor': yesNo({
      label: said('ผู้ตายมีบัตรสวัสดิการหรือหนังสือรับรองว่ายากจน', 'Had the welfare card, or a certificate of poverty'),
      question: said(
        'ผู้ตายมีบัตรสวัสดิการแห่งรัฐ หรือมีหนังสือรับรองจากผู้ใหญ่บ้าน กำนัน นายก อปท. นายอำเภอ หรือประธานชุมชนหรือไม่',
        'Had the person who died the state welfare card, or a certificate by the village head, kamnan, mayor, district chief or community chair?',
      ),
      months: null,
      sources: papers,
    }),
  }),
];
