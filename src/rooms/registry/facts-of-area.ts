import { choice, decided, factsAbout, said, yesNo } from './fact-entry.ts';

/** What holds for everybody of an operating area; kept once, with the area. Keys are those of the benefits catalogue. */
export const areaFacts = factsAbout('area', 'access', {
  'area.disaster_declared': yesNo({
    label: said('ประกาศเขตช่วยเหลือผู้ประสบภัย', 'Disaster area declared'),
    question: said(
      'พื้นที่นี้อยู่ในเขตประกาศให้ความช่วยเหลือผู้ประสบภัยหรือไม่',
      'Is this area declared for disaster relief?',
    ),
    months: 3,
    sources: decided,
  }),
  'area.has_self_help_settlement': yesNo({
    label: said('มีนิคมสร้างตนเอง', 'Has a self-help settlement'),
    question: said('ท้องที่นี้มีนิคมสร้างตนเองหรือไม่', 'Is there a self-help settlement in this area?'),
    months: null,
    sources: decided,
  }),
  'area.lao_ordinance': yesNo({
    label: said('อปท. มีข้อบัญญัติสวัสดิการของตนเอง', 'The local authority has a welfare ordinance'),
    question: said(
      'อปท. มีข้อบัญญัติหรือเทศบัญญัติจัดสวัสดิการของตนเองหรือไม่',
      'Has the local authority a welfare ordinance of its own?',
    ),
    months: 12,
    sources: decided,
  }),
  'area.local_health_fund_project': yesNo({
    label: said('มีโครงการของกองทุนสุขภาพท้องถิ่น (กปท.)', 'The local health fund has a project'),
    question: said('กปท. มีโครงการในพื้นที่ปีนี้หรือไม่', 'Does the local health fund have a project here this year?'),
    months: 12,
    sources: decided,
  }),
  'area.baan_mankong_rural_plan': yesNo({
    label: said('มีแผนบ้านมั่นคงชนบท', 'Has a plan of บ้านมั่นคงชนบท'),
    question: said('ตำบลนี้มีแผนบ้านมั่นคงชนบทหรือไม่', 'Does this tambon have a plan of บ้านมั่นคงชนบท?'),
    months: 12,
    sources: decided,
  }),
  'area.nha_project_available': yesNo({
    label: said('มีโครงการของการเคหะและมีห้องว่าง', 'The Housing Authority has a vacancy'),
    question: said(
      'มีโครงการของการเคหะแห่งชาติในพื้นที่หรือในจังหวัด และมีห้องว่างหรือไม่',
      'Does the National Housing Authority have a project here or in the province, with a vacancy?',
    ),
    months: 6,
    sources: decided,
  }),
  'tambon.support_level': choice({
    options: {
      none: said('ยังไม่ผ่านเกณฑ์', 'none yet'),
      tambon: said('ตำบลพัฒนาคุณภาพชีวิต', 'developing tambon'),
      mother_tambon: said('ตำบลแม่ข่าย', 'hub tambon'),
      district: said('อำเภอบูรณาการ', 'integrated district'),
    },
    label: said('ระดับการสนับสนุนของตำบล', 'Support level of the tambon'),
    question: said('ตำบลนี้ผ่านเกณฑ์ระดับการสนับสนุนระดับใด', 'Which support level has this tambon reached?'),
    months: 12,
    sources: decided,
  }),
});
