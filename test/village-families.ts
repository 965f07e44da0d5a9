import { villageId } from './village.ts';

/** A synthetic identity number with a right check digit, starting with the eight digits given. */
export function madeUpId(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, place) => total + Number(digit) * (13 - place), 0);
  return `${twelve}${(11 - (sum % 11)) % 10}`;
}

type Relation = 'head' | 'spouse' | 'child' | 'grandchild' | 'parent' | 'child_in_law';
type Villager = {
  name: string;
  relation: Relation;
  sex: 'F' | 'M';
  birth_date: string | null;
  birth_unknowable?: true;
  id_number?: string;
  phone?: string;
};
type Home = {
  key: string;
  tambon: '670307' | '450303';
  house_no: string;
  village: string;
  place_words?: string;
  people: readonly Villager[];
  facts?: readonly { of: string; key: string; value: unknown; source: string; as_of: string }[];
};

/** The families of the village: made up, with the gaps and oddities of real ones. */
export const villageHomes: readonly Home[] = [
  {
    key: 'saensuk',
    tambon: '670307',
    house_no: '112',
    village: '67030705',
    place_words: 'ข้างศาลากลางบ้าน',
    people: [
      {
        name: 'นายบุญมี แสนสุข',
        relation: 'head',
        sex: 'M',
        birth_date: '1950',
        birth_unknowable: true,
        id_number: madeUpId('367030010441'),
      },
      {
        name: 'นางคำปุ่น แสนสุข',
        relation: 'spouse',
        sex: 'F',
        birth_date: '1954-04-12',
        id_number: madeUpId('367030010092'),
      },
      {
        name: 'นางสาวสุนิสา แสนสุข',
        relation: 'child',
        sex: 'F',
        birth_date: '1992-08-03',
        phone: '081-234-3316',
      },
      { name: 'เด็กชายธนภัทร แสนสุข', relation: 'grandchild', sex: 'M', birth_date: '2017-05-21' },
      { name: 'เด็กหญิงกัญญา แสนสุข', relation: 'grandchild', sex: 'F', birth_date: '2022-09-17' },
    ],
    facts: [
      { of: 'นายบุญมี แสนสุข', key: 'person.citizenship', value: 'TH', source: 'register', as_of: '2026-10-01' },
      {
        of: 'นางคำปุ่น แสนสุข',
        key: 'person.citizenship',
        value: 'TH',
        source: 'register',
        as_of: '2026-10-01',
      },
      {
        of: 'นางคำปุ่น แสนสุข',
        key: 'person.receives_state_pension_or_salary',
        value: false,
        source: 'declared',
        as_of: '2026-10-05',
      },
      {
        of: 'saensuk',
        key: 'household.housing_condition',
        value: ['deteriorated'],
        source: 'visit',
        as_of: '2026-09-09',
      },
      {
        of: 'นางสาวสุนิสา แสนสุข',
        key: 'person.annual_income',
        value: 6_840_000,
        source: 'survey',
        as_of: '2025-09-09',
      },
      {
        of: 'นางสาวสุนิสา แสนสุข',
        key: 'person.annual_income',
        value: 3_120_000,
        source: 'visit',
        as_of: '2026-11-11',
      },
    ],
  },
  {
    key: 'phongsak',
    tambon: '670307',
    house_no: '9/2',
    village: '67030708',
    people: [
      {
        name: 'นายพงษ์ศักดิ์ วงศ์คำ',
        relation: 'head',
        sex: 'M',
        birth_date: '1961-11-02',
        id_number: madeUpId('367030022217'),
      },
      { name: 'นางจันทร์เพ็ง วงศ์คำ', relation: 'spouse', sex: 'F', birth_date: '1963' },
    ],
  },
  {
    key: 'wasana',
    tambon: '670307',
    house_no: '41',
    village: '67030702',
    people: [
      {
        name: 'นางสาววาสนา อุ่นใจ',
        relation: 'head',
        sex: 'F',
        birth_date: '1997-02-14',
        phone: '089 000 1122',
      },
      { name: 'เด็กหญิงปุณณวิช อุ่นใจ', relation: 'child', sex: 'F', birth_date: '2019-12-01' },
      { name: 'เด็กชายภูริช อุ่นใจ', relation: 'child', sex: 'M', birth_date: '2023-03-30' },
    ],
  },
  {
    key: 'nukai',
    tambon: '670307',
    house_no: '6',
    village: '67030711',
    people: [{ name: 'นางหนูกาย แสนสุขข์', relation: 'head', sex: 'F', birth_date: '1965-06-06' }],
  },
  {
    key: 'longname',
    tambon: '670307',
    house_no: '77/14',
    village: '67030703',
    people: [
      {
        name: 'นางสาวศรีสุดาจันทร์เพ็ญพิสุทธิ์ ณ อยุธยาวรวงศ์สกุลไพศาล',
        relation: 'head',
        sex: 'F',
        birth_date: '1948-01-30',
      },
      { name: 'นายอาหะมะ', relation: 'child_in_law', sex: 'M', birth_date: null },
    ],
  },
  {
    key: 'nongkhaen',
    tambon: '450303',
    house_no: '18',
    village: '45030309',
    people: [
      {
        name: 'นายสมเกียรติ พลเยี่ยม',
        relation: 'head',
        sex: 'M',
        birth_date: '1957-07-19',
        id_number: madeUpId('345030055533'),
      },
      { name: 'นางทองใบ ศรีหาบุตร', relation: 'spouse', sex: 'F', birth_date: '1959' },
    ],
  },
];

/** The desk officer of the centre in whose area a home lies. */
export const deskOf = { '670307': 'มาลี', '450303': 'สมบัติ' } as const;

/** The commands that write one home: the family with its people, then what is known of them. */
export function homeCommands(home: Home, area: string): { id: string; name: string; input: unknown }[] {
  const household = villageId(home.key);
  const people = home.people.map(({ name, ...person }) => ({ ...person, name, person: villageId(name) }));
  const { house_no, village, place_words = null } = home;
  const facts = (home.facts ?? []).map(({ of, ...fact }) => ({
    ...fact,
    fact: villageId(`${home.key} ${of} ${fact.key} ${fact.as_of}`),
    subject: of === home.key ? household : villageId(of),
  }));
  const family = villageId(`${home.key} family`);
  const add = { area, household, address: { house_no, village, place_words }, family, people };
  return [
    { id: villageId(`add ${home.key}`), name: 'registry.add-family', input: add },
    ...(facts.length > 0
      ? [{ id: villageId(`facts ${home.key}`), name: 'registry.record-fact', input: { area, facts } }]
      : []),
  ];
}
