import { choice, count, factsAbout, life, papers, said, several, yesNo } from './fact-entry.ts';

const disabilities = {
  none: said('ไม่มี', 'none'),
  seeing: said('ทางการเห็น', 'seeing'),
  hearing: said('ทางการได้ยิน', 'hearing'),
  communication: said('ทางการสื่อความหมาย', 'communication'),
  movement: said('ทางการเคลื่อนไหวหรือทางร่างกาย', 'movement or body'),
  mental: said('ทางจิตใจหรือพฤติกรรม', 'mental or behavioural'),
  intellectual: said('ทางสติปัญญา', 'intellectual'),
  learning: said('ทางการเรียนรู้', 'learning'),
  autistic: said('ออทิสติก', 'autistic'),
};

/** How somebody is, and what care they need. Keys are those of the benefits catalogue. */
export const healthFacts = factsAbout(
  'person',
  'health',
  {
    'person.health_scheme': choice({
      options: {
        UCS: said('บัตรทอง', 'universal coverage'),
        SSS: said('ประกันสังคม', 'social security'),
        CSMBS: said('สวัสดิการข้าราชการ', 'civil servants'),
        LGO: said('สวัสดิการพนักงานท้องถิ่น', 'local government staff'),
        none: said('ไม่มีสิทธิใด', 'none'),
      },
      label: said('สิทธิรักษาพยาบาล', 'Health scheme'),
      question: said('ใช้สิทธิรักษาพยาบาลอะไร', 'Which health scheme does this person use?'),
      months: 12,
      sensitivity: 'ordinary',
      sources: papers,
      first: true,
    }),
    'person.can_do_adl': yesNo({
      label: said('ทำกิจวัตรประจำวันด้วยตนเองได้', 'Manages daily activities alone'),
      question: said(
        'กินอาหาร อาบน้ำ แต่งตัว เข้าห้องน้ำ ด้วยตนเองได้หรือไม่',
        'Can this person eat, wash, dress and use the toilet alone?',
      ),
      months: 6,
      sources: life,
      first: true,
      who: { from: 7 },
    }),
    'person.adl_score': count({
      unit: 'points',
      most: 20,
      label: said('คะแนน ADL', 'ADL score'),
      question: said(
        'คะแนน ADL (Barthel) จากการประเมินครั้งล่าสุด 0–20 คะแนน',
        'Barthel ADL score of the last assessment, 0–20',
      ),
      months: 6,
      sources: ['agency', 'document', 'visit'],
      who: { from: 7 },
    }),
    'person.incontinent': yesNo({
      label: said('กลั้นปัสสาวะหรืออุจจาระไม่ได้', 'Incontinent'),
      question: said(
        'กลั้นปัสสาวะหรืออุจจาระไม่ได้ตามข้อบ่งชี้ทางการแพทย์หรือไม่',
        'Is this person incontinent by a medical finding?',
      ),
      months: 6,
      sources: life,
      who: { from: 3 },
    }),
    'person.ltc_extended_group': choice({
      options: {
        none: said('ไม่ใช่', 'neither'),
        dementia: said('ภาวะสมองเสื่อม', 'dementia'),
        palliative: said('ผู้ป่วยระยะสุดท้าย', 'palliative care'),
      },
      label: said('กลุ่มดูแลระยะยาวที่ขยายเพิ่ม', 'Extended long-term care group'),
      question: said(
        'แพทย์วินิจฉัยว่ามีภาวะสมองเสื่อม หรือเป็นผู้ป่วยระยะสุดท้ายหรือไม่',
        'Has a doctor found dementia, or that the patient is in palliative care?',
      ),
      months: 12,
      sources: papers,
      who: { from: 18 },
    }),
    'person.disability_types': several({
      options: disabilities,
      label: said('ประเภทความพิการ', 'Kinds of disability'),
      question: said('พิการทางใดบ้าง เลือกได้หลายข้อ', 'Which disabilities? Several may be true.'),
      months: 24,
      sources: papers,
    }),
    'person.disability_certificate': yesNo({
      label: said('มีเอกสารรับรองความพิการ', 'Has a certificate of disability'),
      question: said(
        'มีเอกสารรับรองความพิการจากแพทย์ของสถานพยาบาลรัฐ หรือเอกชนที่ประกาศไว้หรือไม่',
        'Is there a certificate of disability by a doctor of a state hospital, or of a private one on the list?',
      ),
      months: 24,
      sources: papers,
    }),
    'person.disability_visible': yesNo({
      label: said('เห็นความพิการโดยประจักษ์', 'Disability plain to see'),
      question: said(
        'ความพิการเห็นได้โดยประจักษ์ ไม่ต้องใช้เอกสารรับรองหรือไม่',
        'Is the disability plain to see, so that no certificate is needed?',
      ),
      months: null,
      sources: life,
    }),
    'person.device_prescribed': yesNo({
      label: said('แพทย์สั่งให้ใช้เครื่องช่วยความพิการ', 'An assistive device was prescribed'),
      question: said(
        'แพทย์สั่งให้ใช้กายอุปกรณ์หรือเครื่องช่วยความพิการหรือไม่',
        'Has a doctor prescribed an assistive device?',
      ),
      months: 12,
      sources: papers,
    }),
    'person.pregnant': yesNo({
      label: said('กำลังตั้งครรภ์', 'Pregnant'),
      question: said('ตอนนี้ตั้งครรภ์อยู่หรือไม่', 'Is this person pregnant now?'),
      months: 3,
      sources: life,
      who: { from: 10, to: 55, sex: 'F' },
    }),
  },
  'health',
);

/** What opens the door to services for people with disabilities. */
export const disabilityFacts = factsAbout(
  'person',
  'access',
  {
    'person.disability_card_valid': yesNo({
      label: said('มีบัตรประจำตัวคนพิการที่ยังไม่หมดอายุ', 'Has a valid disability card'),
      question: said(
        'มีบัตรประจำตัวคนพิการที่ยังไม่หมดอายุหรือไม่',
        'Does this person have a disability card that has not expired?',
      ),
      months: 12,
      sources: papers,
      first: true,
    }),
    'person.is_pwd_or_registered_caregiver': yesNo({
      label: said('เป็นคนพิการหรือผู้ดูแลคนพิการที่มีชื่อในบัตร', 'Has a disability, or is the registered carer'),
      question: said(
        'เป็นคนพิการที่มีบัตร หรือเป็นผู้ดูแลที่มีชื่ออยู่ในบัตรประจำตัวคนพิการหรือไม่',
        'Does this person hold a disability card, or stand on one as the carer?',
      ),
      months: 12,
      sources: papers,
    }),
    'person.moved_in_after_disability': yesNo({
      label: said('ย้ายเข้ามาหลังเกิดความพิการ', 'Moved in after the disability'),
      question: said(
        'ย้ายเข้ามาอยู่บ้านนี้หลังจากเกิดความพิการใช่หรือไม่',
        'Did this person move into this house after the disability began?',
      ),
      months: null,
      sources: life,
    }),
  },
  'health',
);
