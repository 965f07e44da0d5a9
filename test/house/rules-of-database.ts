import {
  areaCarried,
  areaFirst,
  keysIndexed,
  localOrNamed,
  plainTypes,
  schemasApart,
} from './catalogue-keys.ts';
import {
  appGrants,
  definersGuarded,
  logAppended,
  noTriggers,
  policiesAskArea,
  referencesKept,
  rolesSmall,
  rowsLocked,
  viewsAskAsker,
} from './catalogue-locks.ts';
import type { Catalogue } from './catalogue.ts';

type DatabaseRule = {
  check: (found: Catalogue, order: readonly string[]) => string[];
  /** What is done to a database, and what must be said of it. */
  faults: readonly [DatabaseFault, ...DatabaseFault[]];
};
export type DatabaseFault = { sql: string; says: RegExp };

/** A local table as it should be, with one thing more or less. Nothing is said of it when nothing is wrong. */
export const goodTable = `
  create table identity.good (area text, id uuid, other uuid, constraint good_pkey primary key (area, id));
  create index good_other on identity.good (area, other);
  alter table identity.good enable row level security;
  alter table identity.good force row level security;
  create policy good_all on identity.good for all to tambon_app using (platform.in_area(area)) with check (platform.in_area(area));
  grant select, insert, update (other) on identity.good to tambon_app;
  create table identity.part_of (area text, id uuid, good uuid, constraint part_of_pkey primary key (area, id),
    constraint part_of_good_fkey foreign key (area, good) references identity.good (area, id));
  create index part_of_good on identity.part_of (area, good) where good is not null;
  alter table identity.part_of enable row level security;
  alter table identity.part_of force row level security;
  create policy part_of_read on identity.part_of for select to tambon_app
    using (exists (select from identity.good g where g.area = part_of.area and g.id = part_of.good));
  grant select on identity.part_of to tambon_app;
  create view identity.public_good with (security_invoker = true) as select g.id from identity.good g join areas.public_area a on a.id = g.area;
  create function identity.count_good() returns bigint language sql stable security definer set search_path = ''
    begin atomic select count(*) from identity.good; end;
  revoke all on function identity.count_good from public;`;

/** The rules of the house that are read from the migrated database. */
export const databaseRules: Readonly<Record<string, DatabaseRule>> = {
  'every table is of one area, or is named': {
    check: localOrNamed,
    faults: [
      { sql: 'create table identity.bad (id uuid primary key)', says: /^identity\.bad has no area/ },
      { sql: 'drop table areas.place_edition', says: /^areas\.place_edition is named .* but is not there/ },
    ],
  },
  'the area comes first in every key': {
    check: areaFirst,
    faults: [
      {
        sql: 'create table identity.bad (area text not null, id uuid not null, constraint bad_pkey primary key (id, area))',
        says: /bad_pkey does not begin/,
      },
      { sql: 'create table identity.bad (area text)', says: /^identity\.bad has no primary key/ },
      {
        sql: 'alter table identity.good add constraint good_once unique (other)',
        says: /good_once does not begin/,
      },
      {
        sql: 'create unique index good_one on identity.good ((other is null))',
        says: /good_one does not begin/,
      },
      {
        sql: 'alter table identity.good add constraint good_never exclude using gist (other with =)',
        says: /good_never does not begin/,
      },
    ],
  },
  'a foreign key carries the area': {
    check: areaCarried,
    faults: [
      {
        sql: `alter table identity.good add constraint good_id unique (id);
          alter table identity.part_of add constraint part_of_id_fkey foreign key (good) references identity.good (id)`,
        says: /part_of_id_fkey does not carry the area/,
      },
      {
        sql: `alter table identity.session add column area text;
          alter table identity.session add constraint session_good_fkey foreign key (area, id) references identity.good`,
        says: /session is of no area, but session_good_fkey points at identity\.good/,
      },
    ],
  },
  'every foreign key stands on an index': {
    check: keysIndexed,
    faults: [
      { sql: 'drop index identity.part_of_good', says: /part_of_good_fkey \(area, good\) has no index/ },
      {
        sql: `drop index identity.part_of_good; create index part_of_good on identity.part_of (area, good) where id is null`,
        says: /part_of_good_fkey/,
      },
    ],
  },
  'keys, views and functions point down': {
    check: schemasApart,
    faults: [
      {
        sql: 'alter table areas.area add column by uuid references identity.account (id)',
        says: /area_by_fkey points up, at identity\.account/,
      },
      {
        sql: 'create view identity.public_bad with (security_invoker = true) as select code from areas.place',
        says: /^identity\.public_bad reads areas\.place/,
      },
      {
        sql: 'create function areas.bad() returns bigint language sql begin atomic select count(*) from identity.public_account; end',
        says: /^areas\.bad reads identity\.public_account/,
      },
    ],
  },
  'moments know their zone': {
    check: plainTypes,
    faults: [
      {
        sql: 'alter table identity.good add column at timestamp',
        says: /the column at is a timestamp without/,
      },
      { sql: 'alter table identity.good add column price money', says: /the column price is a money/ },
    ],
  },
  'no triggers': {
    check: noTriggers,
    faults: [
      {
        sql: `create function identity.bad() returns trigger language plpgsql as 'begin return new; end';
          create trigger good_touch before insert on identity.good for each row execute function identity.bad()`,
        says: /^identity\.good has the trigger good_touch/,
      },
    ],
  },
  'row level security is on, forced, and has policies': {
    check: rowsLocked,
    faults: [
      { sql: 'alter table identity.good disable row level security', says: /^identity\.good is not under/ },
      { sql: 'alter table identity.good no force row level security', says: /^identity\.good is not under/ },
      {
        sql: 'alter table identity.account no force row level security',
        says: /^identity\.account is not under/,
      },
      { sql: 'drop policy good_all on identity.good', says: /^identity\.good has no policy/ },
      {
        sql: `create table platform.look_2001 partition of platform.look for values from ('2001-01-01') to ('2002-01-01')`,
        says: /^platform\.look_2001 is not under/,
      },
    ],
  },
  'every policy asks for the area': {
    check: policiesAskArea,
    faults: [
      {
        sql: `create policy good_free on identity.good for select to tambon_app using (platform.on_duty('desk'))`,
        says: /good_free does not ask/,
      },
      {
        sql: 'create policy good_add on identity.good for insert to tambon_app with check (true)',
        says: /good_add does not ask/,
      },
      {
        sql: `create policy good_part on identity.part_of for select to tambon_app
          using (exists (select from identity.good g where g.id = part_of.good))`,
        says: /good_part does not ask/,
      },
      {
        sql: 'create policy good_for_all on identity.good for select using (true)',
        says: /good_for_all does not ask/,
      },
    ],
  },
  'the app never deletes, and changes only named columns': {
    check: appGrants,
    faults: [
      { sql: 'grant delete on identity.good to tambon_app', says: /^identity\.good: the app may DELETE/ },
      { sql: 'grant truncate on identity.good to tambon_app', says: /the app may TRUNCATE/ },
      { sql: 'grant update on identity.good to tambon_app', says: /UPDATE without a list of columns/ },
      {
        sql: 'grant update (area) on identity.good to tambon_app',
        says: /UPDATE area, which is part of the key/,
      },
      {
        sql: 'grant update (id) on identity.good to tambon_app',
        says: /UPDATE id, which is part of the key/,
      },
      { sql: 'grant select on identity.good to public', says: /everybody may SELECT/ },
    ],
  },
  'the log of commands is only added to': {
    check: logAppended,
    faults: [
      { sql: 'grant update (result) on platform.command to tambon_app', says: /tambon_app may UPDATE/ },
      { sql: 'grant delete on platform.command to tambon_job', says: /tambon_job may DELETE/ },
    ],
  },
  'reference tables are only read': {
    check: referencesKept,
    faults: [
      {
        sql: 'grant insert on areas.area_set to tambon_app',
        says: /^areas\.area_set: the app may INSERT, .* read only/,
      },
      {
        sql: 'grant select on identity.attempt to tambon_app',
        says: /^identity\.attempt: the app may SELECT, .* hidden/,
      },
    ],
  },
  "functions with their owner's rights are guarded": {
    check: definersGuarded,
    faults: [
      {
        sql: 'grant execute on function identity.count_good to public',
        says: /^identity\.count_good .* everybody may call it/,
      },
      {
        sql: 'alter function identity.count_good reset search_path',
        says: /^identity\.count_good .* search_path/,
      },
    ],
  },
  'views show what the asker may see': {
    check: viewsAskAsker,
    faults: [
      {
        sql: 'create view identity.public_bad as select id from identity.account',
        says: /^identity\.public_bad is a view without/,
      },
      {
        sql: 'alter view identity.public_account rename to public_person; alter view identity.public_person set (security_invoker = true)',
        says: /^identity\.public_account is named .* not there/,
      },
    ],
  },
  'the roles that serve are small': {
    check: rolesSmall,
    faults: [{ sql: 'alter role tambon_app bypassrls', says: /^tambon_app has powers/ }],
  },
};
