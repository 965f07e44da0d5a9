import { askedFor } from './asked.ts';
import { changes } from './changes.ts';
import { furniture, rooms } from './furniture.ts';
import { file, verb, verbFault, type TreeRules } from './inject.ts';
import { migrations } from './migrations.ts';
import { ownMigration, ownSchema } from './own-schema.ts';
import { registered, verbs } from './verbs.ts';

/** What a room holds, declares and writes. */
export const roomRules = {
  'a room holds only its furniture': {
    check: furniture,
    faults: [
      file('src/rooms/areas/Notes.txt', '', /Notes\.txt:1 is no furniture/),
      file('src/rooms/areas/parts/place.ts', '', /is no furniture/),
      file('src/rooms/areas/findPlace.ts', '', /is no furniture/),
      file('src/rooms/areas/web/parts/A.tsx', '', /is no furniture/),
      file('src/rooms/areas/web/map.json', '', /is no furniture/),
      file('src/rooms/shared.ts', '', /stands in no room/),
    ],
  },
  'the rooms of order.ts are there, and no others': {
    check: rooms,
    faults: [
      file('src/rooms/attic/README.md', 'x', /attic:1 is not in order\.ts/),
      file('src/rooms/areas/README.md', '\n', /areas:1 has no README\.md/),
      file(
        'src/rooms/order.ts',
        "export const order = ['areas', 'identity', 'attic'];",
        /attic:1 is not in register\.ts/,
        'among others',
      ),
      file(
        'src/rooms/order.ts',
        "export const order = ['areas', 'identity', 'attic'];",
        /attic:1 has no th\.json/,
        'among others',
      ),
    ],
  },
  'one verb, one file': {
    check: verbs,
    faults: [
      verbFault(
        'add-x',
        verb('command', 'areas.add-x', 'addX') + verb('command', 'areas.add-y', 'addY'),
        /add-x\.ts:2 declares another command/,
      ),
      verbFault(
        'add-x',
        verb('command', 'areas.add-y', 'addX'),
        /is called areas\.add-y; the file says areas\.add-x/,
      ),
      verbFault('add-x', verb('command', 'areas.add-x', 'plusX'), /must be exported as addX/),
      verbFault(
        'fetch-x',
        verb('command', 'areas.fetch-x', 'fetchX'),
        /begins with "fetch", which is no verb of a command/,
      ),
      verbFault(
        'add-x',
        verb('read', 'areas.add-x', 'addX'),
        /begins with "add", which is no verb of a read/,
        'among others',
      ),
      verbFault('add-x', "export const addX = command({ name: 'areas.add-x' });", /does not say who may/),
      file(
        'src/rooms/areas/add-x.ts',
        verb('command', 'areas.add-x', 'addX'),
        /is not among the commands of room\.ts/,
      ),
      file(
        'src/rooms/areas/find-x.ts',
        verb('read', 'areas.find-x', 'findX'),
        /is not among the reads of room\.ts/,
      ),
    ],
  },
  'screens ask for what is declared': {
    check: askedFor,
    faults: [
      file(
        'src/app/Asks.tsx',
        "import { useAsk } from '../platform/web/ask.ts';\nexport const useIt = () => useAsk('areas.find-nothing');",
        /asks for areas\.find-nothing, which no room declares/,
      ),
      file(
        'src/rooms/areas/web/Asks.tsx',
        "export const doIt = (run: (name: string) => void) => run('areas.do-nothing');",
        /asks for areas\.do-nothing, which no room declares/,
      ),
    ],
  },
  'the register lists only what files declare': {
    check: registered,
    faults: [
      file(
        'src/rooms/areas/room.ts',
        'const x = 1;\nexport const areas = { commands: [x], reads: [] };',
        /room\.ts:2 registers something/,
      ),
    ],
  },
  'every change is a command': {
    check: changes,
    faults: [
      file(
        'src/rooms/areas/add-x.ts',
        '\nawait db.transaction().execute(work);',
        /add-x\.ts:2 calls transaction/,
      ),
      file('src/rooms/areas/add-x.ts', "await asActor(db, actor, 'read write', work);", /calls asActor/),
      file('src/rooms/areas/add-x.ts', 'const { db } = openDb(url);', /calls openDb/),
      file('src/rooms/areas/add-x.ts', "import pg from 'pg';", /imports pg/),
    ],
  },
  'a room writes only its own schema': {
    check: ownSchema,
    faults: [
      file('src/rooms/identity/a.ts', "tx.insertInto('areas.place')", /writes areas\.place/),
      file(
        'src/rooms/identity/a.ts',
        "tx.\nselectFrom('areas.place as p')",
        /a\.ts:1 names areas\.place, but other rooms/,
      ),
      file(
        'src/rooms/identity/a.ts',
        "x.leftJoin('areas.place as p', 'p.code', 'x.code')",
        /names areas\.place/,
      ),
      file(
        'src/rooms/identity/a.ts',
        'sql`\nupdate areas.public_place set code = ${one}`',
        /a\.ts:2 writes areas\.public_place/,
      ),
      file(
        'src/rooms/identity/a.ts',
        'sql`select 1 from ${a}\n, "areas"."place"`',
        /a\.ts:2 names areas\.place/,
      ),
      file('src/rooms/identity/a.ts', "sql.raw('delete from platform.command')", /writes platform\.command/),
      file('src/rooms/identity/a.ts', 'sql`select * from platform.look`', /uses the platform's functions/),
      file(
        'src/rooms/areas/a.ts',
        'sql`select * from identity.public_account`',
        /identity does not stand before areas/,
      ),
    ],
    fine: [
      {
        'src/rooms/identity/a.ts':
          'sql`select areas.id from areas.public_area areas where platform.in_area(areas.id)`',
      },
      {
        'src/rooms/identity/a.ts':
          "sql`-- from areas.place\nupdate identity.account set name = 'areas.place'`",
      },
    ],
  },
  'a migration makes only what belongs to its room': {
    check: ownMigration,
    faults: [
      file(
        'db/migrations/203001010000_areas_x.sql',
        'create table identity.x (id uuid);',
        /x\.sql:1 writes identity\.x/,
      ),
      file(
        'db/migrations/203001010000_areas_x.sql',
        '\ngrant select on identity.account to tambon_app;',
        /x\.sql:2 names identity\.account/,
      ),
      file(
        'db/migrations/203001010000_areas_x.sql',
        'create table areas.x (a uuid references identity.account (id));',
        /identity does not stand/,
      ),
      file(
        'db/migrations/203001010000_platform_x.sql',
        'select 1 from areas.place;',
        /the platform knows no room/,
      ),
    ],
  },
  'migrations go forward': {
    check: migrations,
    faults: [
      file('db/migrations/20300101_areas_x.sql', '', /is not named/),
      file('db/migrations/203002300000_areas_x.sql', '', /is not named/),
      file('db/migrations/203001010000_attic_x.sql', '', /is not named/),
      {
        files: { 'db/migrations/203001010000_areas_x.sql': '', 'db/migrations/203001010000_areas_y.sql': '' },
        says: /y\.sql:1 has the same minute as .*x\.sql/,
        amongOthers: false,
      },
      file(
        'db/migrations/203001010000_areas_x.sql',
        '\nalter table areas.place drop column lat;',
        /:2 says drop column without a decision/,
      ),
      file(
        'db/migrations/203001010000_areas_x.sql',
        '-- decision 9999\nDROP TABLE areas.place;',
        /:2 says drop table without a decision/,
      ),
    ],
  },
} as const satisfies TreeRules;
