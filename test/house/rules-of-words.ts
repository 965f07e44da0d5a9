import { honestTypes, saysWhatItGives } from './annotations.ts';
import { oneConfig } from './changes.ts';
import { noEmoji, noMachines } from './clean-text.ts';
import { addWord, file, words, type TreeRules } from './inject.ts';
import { refusalsSaid, refusalsUsed } from './refusals.ts';
import { names, walls } from './walls.ts';
import { twoLanguages, wordsAsked } from './words.ts';

/** What is said, to people and to the compiler. */
export const wordRules = {
  'every refusal has its sentences': {
    check: refusalsSaid,
    faults: [
      file(
        'src/rooms/areas/find-x.ts',
        "\nthrow refuse('no_such_code');",
        /find-x\.ts:2 refuses by "no_such_code", which has no sentence/,
      ),
      file(
        'src/rooms/areas/find-x.ts',
        "throw refuse(a ? 'area_not_found' : 'no_such_code', { area });",
        /"no_such_code"/,
      ),
      file(
        'src/rooms/areas/find-x.ts',
        "throw refuse('area_not_found');",
        /"area_not_found" without its \{area\}/,
      ),
      file(
        'src/rooms/areas/find-x.ts',
        "throw refuse('username_taken');",
        /no sentence in src\/rooms\/areas/,
      ),
      file('src/rooms/areas/find-x.ts', 'throw refuse(input.code);', /a code that cannot be read here/),
      file(
        'src/rooms/areas/find-x.ts',
        "const why = whyNot();\nif (why) throw refuse(why);\nfunction whyNot(): 'no_such_code' | undefined {}",
        /:2 .*"no_such_code"/,
      ),
      file(
        'src/rooms/areas/find-x.ts',
        'throw refuse(`no_such_${code}`);',
        /"no_such_…", which has no sentence/,
      ),
      file(
        'src/rooms/areas/shape.ts',
        "import { z } from 'zod';\nconst a = z.string().min(2, 'no_such_code');",
        /:2 .*"no_such_code"/,
      ),
      file(
        'src/rooms/areas/shape.ts',
        "import { z } from 'zod';\nconst a = b.refine(isC, { message: 'no_such_code' });",
        /:2 .*"no_such_code"/,
      ),
      file(
        'src/rooms/areas/room.ts',
        "export const areas = { constraints: { x_pkey: 'no_such_code' } };",
        /"no_such_code"/,
      ),
    ],
    fine: [
      {
        'src/rooms/areas/find-x.ts':
          "throw refuse('area_not_found', { area: 1 });\nthrow refuse('not_found', {}, 404);",
      },
      {
        'src/rooms/areas/shape.ts':
          "import { z } from 'zod';\nconst a = z.enum(['not_a_code']).default('not_a_code');",
      },
    ],
  },
  'every sentence has its refusal': {
    check: refusalsUsed,
    faults: [
      words(
        'areas',
        'refusals',
        'no_such_code',
        ['ไม่มี', 'None'],
        /th\.json:\d+ nobody refuses by "no_such_code"/,
      ),
      words(
        'areas',
        'refusals',
        'username_taken',
        ['มีแล้ว', 'Taken'],
        /"username_taken" is said otherwise in src\/rooms\/areas\/th\.json/,
        'among others',
      ),
    ],
  },
  'Thai and English say the same': {
    check: twoLanguages,
    faults: [
      file(
        'src/rooms/areas/th.json',
        addWord('words', 'extra', 'ไทย'),
        /th\.json:\d+ "extra" has no English/,
      ),
      file(
        'src/rooms/areas/en.json',
        addWord('refusals', 'extra', 'More'),
        /en\.json:\d+ "extra" has no Thai/,
      ),
      words('areas', 'words', 'extra', ['พบ {n} คน', 'Found'], /"extra" has other \{places\}/),
      words('areas', 'refusals', 'extra', ['Not Thai', 'Not Thai'], /"extra" is not Thai/),
      words('areas', 'words', 'extra', ['Forgotten words', 'Forgotten words'], /"extra" is not Thai/),
      words('areas', 'words', 'extra', ['คน', 'People คน'], /"extra" has Thai in its English/),
      file('src/rooms/areas/en.json', '{ "words": { "a": { "b": "c" } } }', /is not \{ words, refusals \}/),
    ],
    fine: [
      words('areas', 'words', 'extra', ['ถึง {by_th}', 'To {by_en}'], /./).files,
      words('areas', 'words', 'extra', ['PDF', 'PDF'], /./).files,
      words('areas', 'words', 'extra_hint', ['เช่น สักหลง', 'For example สักหลง'], /./).files,
    ],
  },
  'every word that is asked for is there': {
    check: wordsAsked,
    faults: [
      file(
        'src/rooms/areas/web/A.tsx',
        "const say = useWords('identity');\nsay('no_such_word');",
        /A\.tsx:2 asks for "no_such_word"/,
      ),
      file('src/rooms/areas/web/A.tsx', "t('no_such_word');", /which src\/rooms\/areas\/th\.json has not/),
      file(
        'src/rooms/areas/web/A.tsx',
        "const no = useRefusals('areas');\nno('no_such_word');",
        /asks for "no_such_word"/,
      ),
    ],
  },
  'files stay small': {
    check: walls,
    faults: [
      file('src/rooms/areas/long.ts', '\n'.repeat(251), /long\.ts:251 has 251 lines; the wall is 250/),
      file('src/rooms/areas/long.test.ts', '\n'.repeat(401), /the wall is 400/),
      file('bin/long.mjs', '\n'.repeat(251), /long\.mjs:251/),
      file('docs/decisions/0099-long.md', '\n'.repeat(46), /0099-long\.md:46 has 46 lines; the wall is 45/),
    ],
  },
  'no file is named after nothing': {
    check: names,
    faults: [
      file('src/rooms/areas/date-utils.ts', '', /"utils"/),
      file('src/platform/helpers/x.ts', '', /"helpers"/),
      file('src/ui/types.ts', '', /types\.ts/),
      file('src/rooms/areas/web/index.tsx', '', /index\.tsx/),
      file('src/rooms/services/service.ts', '', /service\.ts/),
    ],
  },
  'one file reads the environment': {
    check: oneConfig,
    faults: [
      file('src/platform/a.ts', "const port = process.env['PORT'];", /a\.ts:1 reads the environment/),
      file('src/platform/a.ts', "import { env } from 'node:process';", /a\.ts:1 reads the environment/),
    ],
  },
  'never any, never !': {
    check: honestTypes,
    faults: [
      file('src/platform/a.ts', '\nconst a: any[] = [];', /a\.ts:2 says any/),
      file('test/a.ts', 'const a = (b as Record<string, any>).c;', /test\/a\.ts:1 says any/),
      file('src/platform/a.ts', 'const a = b!.c;', /says ! instead of asking/),
      file('src/platform/a.ts', 'let a!: string;', /says ! instead of giving/),
      file(
        'src/platform/a.ts',
        '// @ts-expect-error later\nconst a: string = 1;',
        /tells the compiler to look away/,
      ),
    ],
    fine: [
      { 'src/platform/a.ts': "const any = !b;\nconst c = '// @ts-ignore';\nconst d: unknown = any!== c;" },
    ],
  },
  'exported functions say what they give back': {
    check: saysWhatItGives,
    faults: [
      file('src/platform/a.ts', '\nexport function a() {\n  return 1;\n}', /a\.ts:2 a does not say/),
      file('src/platform/a.ts', 'export const b = async (c: string) => c;', /b does not say/),
      file('src/platform/a.ts', 'function d() {}\nexport { d };', /d does not say/),
      file('src/ui/A.tsx', 'export function A() {\n  return <p />;\n}', /A does not say/),
    ],
  },
  'no paths of a machine, no names of tools': {
    check: noMachines,
    faults: [
      file(
        'docs/a.md',
        `\nSee ${['', 'home', 'somebody', 'notes'].join('/')}.`,
        /a\.md:2 names .*a path of one machine/,
      ),
      file(
        'src/platform/a.ts',
        `// made with ${[...'tpgtahC'].toReversed().join('')}`,
        /a\.ts:1 names the tool/,
      ),
      file(
        'src/platform/a.ts',
        `const a = '${['..', 'shared', 'data', 'a.csv'].join('/')}';`,
        /which only a test may look at/,
      ),
    ],
  },
  'no emoji': {
    check: noEmoji,
    faults: [
      file('src/ui/A.tsx', '\nconst a = "\u{1F600}";', /A\.tsx:2 has the emoji/),
      words('areas', 'words', 'extra', ['คน \u2764\uFE0F', 'People'], /th\.json:\d+ has the emoji/),
    ],
  },
} as const satisfies TreeRules;
