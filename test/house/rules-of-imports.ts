import { browser, pureNouns } from './browser.ts';
import { file, type TreeRules } from './inject.ts';
import { layers, screens } from './layers.ts';
import { noBarrels, noCycles, noDefaults, plainImports, readable } from './modules.ts';

/** How files reach each other. */
export const importRules = {
  'every file can be read': {
    check: readable,
    faults: [
      file('src/rooms/areas/half.ts', 'export const half = {', /half\.ts:1 cannot be read/),
      file('src/rooms/areas/half.ts', '// later\n', /half\.ts:1 is empty/),
    ],
  },
  'a file imports only what stands below it': {
    check: layers,
    faults: [
      file(
        'src/rooms/areas/a.ts',
        "\nimport { duties } from '../identity/public.ts';",
        /a\.ts:2 .*identity does not stand before areas/,
      ),
      file(
        'src/rooms/identity/a.ts',
        "import { place } from '../areas/place.ts';",
        /a\.ts:1 .*only door of areas is its public\.ts/,
      ),
      file('src/rooms/identity/a.ts', "type A = import('../areas/place.ts').Place;", /only door of areas/),
      file(
        'src/rooms/identity/a.ts',
        "import { Button } from '../../ui/Button.tsx';",
        /reaches only rooms and the platform/,
      ),
      file(
        'src/rooms/identity/a.ts',
        "import { fill } from '../../platform/web/fill.ts';",
        /reaches only rooms and the platform/,
      ),
      file(
        'src/rooms/identity/a.ts',
        "import { villageId } from '../../../test/village.ts';",
        /only tests import/,
      ),
      file(
        'src/rooms/identity/web/A.tsx',
        "import { addAccount } from '../add-account.ts';",
        /A\.tsx:1 .*shares only the words and rules/,
      ),
      file(
        'src/rooms/identity/web/A.tsx',
        "import { placeLevel } from '../../areas/place.ts';",
        /only door of areas for screens/,
      ),
      file(
        'src/rooms/identity/web/A.tsx',
        "import { App } from '../../../app/App.tsx';",
        /a screen reaches only rooms, platform and ui/,
      ),
      file(
        'src/rooms/areas/web/A.tsx',
        "import { SignInForm } from '../../identity/web/public.ts';",
        /identity does not stand before areas/,
      ),
      file(
        'src/app/A.tsx',
        "import { SignInForm } from '../rooms/identity/web/SignInForm.tsx';",
        /only through its web\/public\.ts/,
      ),
      file(
        'src/app/A.tsx',
        "const all = import.meta.glob('../rooms/{areas,none}/pla*.ts');",
        /place\.ts, but the hallway reaches/,
        'among others',
      ),
      file('src/app/A.tsx', "import { order } from '../rooms/order.ts';", /the hallway runs in a browser/),
      file(
        'src/ui/A.tsx',
        "import { ask } from '../platform/web/ask.ts';",
        /the design system stands on nothing/,
      ),
      file(
        'src/platform/a.ts',
        "import { duties } from '../rooms/identity/duty.ts';",
        /stands on nothing but itself/,
      ),
      file('src/platform/web/a.ts', "import { Button } from '../../ui/Button.tsx';", /knows no room/),
      file(
        'bin/a.ts',
        "import { signIn } from '../src/rooms/identity/sign-in.ts';",
        /only through its room\.ts and public\.ts/,
      ),
    ],
    fine: [
      { 'src/rooms/identity/web/A.tsx': "import { duties } from '../duty.ts';" },
      { 'src/rooms/identity/a.test.ts': "import { openHouse } from '../../../test/open-house.ts';" },
      { 'src/rooms/identity/a.ts': "import { placeCode } from '../areas/public.ts';" },
    ],
  },
  'every screen that is opened is at the door of its room': {
    check: screens,
    faults: [
      file(
        'src/app/a.tsx',
        "export const route = screenOf('identity', 'NoSuchScreen');",
        /a\.tsx:1 opens NoSuchScreen/,
      ),
    ],
  },
  'the browser never reaches the database, the web server or Node': {
    check: browser,
    faults: [
      file('src/app/a.ts', "import { Kysely } from 'kysely';", /a\.ts:1 uses kysely/),
      file(
        'src/app/a.ts',
        "import { areaOf } from '../platform/house.ts';",
        /house\.ts:1 uses node:crypto, but .*\(src\/app\/a\.ts\)/,
        'among others',
      ),
      file(
        'src/app/a.ts',
        "const later = () => import('../platform/migrate.ts');",
        /migrate\.ts:\d+ uses \S+, but/,
        'among others',
      ),
      file('src/ui/a.ts', 'export const dark = process.env.DARK;', /a\.ts:1 uses process,/),
    ],
    fine: [
      {
        'src/app/a.ts': "import type { Kysely } from 'kysely';\nimport type { Tx } from '../platform/db.ts';",
      },
    ],
  },
  'words and rules are pure': {
    check: pureNouns,
    faults: [
      file('src/rooms/areas/noun.ts', "import { readFileSync } from 'node:fs';", /noun\.ts:1 uses node:fs,/),
      file(
        'src/rooms/areas/noun.ts',
        "import { openDb } from '../../platform/db.ts';",
        /noun\.ts:1 reaches kysely \(src\/rooms\/areas\/noun\.ts\) in src\/platform\/db\.ts/,
        'among others',
      ),
      file(
        'src/rooms/areas/noun.ts',
        'export const age = (): number => Date.now();',
        /noun\.ts:1 uses Date\.now\(\)/,
      ),
      file('src/rooms/areas/noun.ts', 'export const today = (): Date => new Date();', /uses new Date\(\)/),
      file(
        'src/rooms/areas/noun.ts',
        'export const luck = (): number => Math.random();',
        /uses Math\.random\(\)/,
      ),
      file('src/rooms/areas/noun.ts', "export const got = fetch('/');", /uses fetch\(\)/),
      file(
        'src/platform/thai/a.ts',
        'export const today = (): Date => new Date();',
        /thai\/a\.ts:1 uses new Date\(\)/,
      ),
    ],
    fine: [
      { 'src/rooms/areas/noun.ts': 'export const day = (now: Date): Date => new Date(now.getTime());' },
      { 'src/rooms/areas/find-x.ts': "import { sql } from 'kysely';\nexport const at = Date.now();" },
    ],
  },
  'no default exports': {
    check: noDefaults,
    faults: [
      file('src/app/a.ts', 'export default 1;', /a\.ts:1 exports a default/),
      file('bin/a.mjs', 'const a = 1;\nexport { a as default };', /a\.mjs:2 exports a default/),
    ],
  },
  'no barrels': {
    check: noBarrels,
    faults: [
      file('src/ui/all.ts', "export { Button } from './Button.tsx';", /all\.ts:1 holds nothing of its own/),
      file(
        'src/ui/all.ts',
        "import { Button } from './Button.tsx';\nexport { Button };",
        /holds nothing of its own/,
      ),
      file('src/rooms/areas/public.ts', (was) => `${was}\nexport * from './place.ts';`, /exports everything/),
    ],
    fine: [{ 'src/ui/a.ts': "export { Button } from './Button.tsx';\nexport const a = 1;" }],
  },
  'no import cycles': {
    check: noCycles,
    faults: [
      {
        files: {
          'src/ui/a.ts': "import { b } from './b.ts';",
          'src/ui/b.ts': "export const b = 1;\nimport { a } from './a.ts';",
        },
        says: /b\.ts:2 closes a circle: src\/ui\/a\.ts → src\/ui\/b\.ts → src\/ui\/a\.ts/,
        amongOthers: false,
      },
    ],
    fine: [
      { 'src/ui/a.ts': "import type { B } from './b.ts';", 'src/ui/b.ts': "import { a } from './a.ts';" },
    ],
  },
  'imports name a file or a package': {
    check: plainImports,
    faults: [
      file('src/ui/a.ts', "import { Button } from './Button';", /without the ending/),
      file('src/ui/a.ts', "import { b } from './b.ts';", /which is not there/),
      file('src/ui/a.ts', "import { Button } from '@/ui/Button.tsx';", /no package of package\.json/),
      file('src/ui/a.ts', "import { Button } from '/src/ui/Button.tsx';", /no package of package\.json/),
      file('src/ui/a.ts', "import { readFile } from 'fs';", /write node: before it/),
      file('src/ui/a.ts', "import { chromium } from 'playwright-core';", /only for development/),
    ],
  },
} as const satisfies TreeRules;
