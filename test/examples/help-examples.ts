import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const helpExamples: Examples = {
  'help.record-help': ({ area, has }) => ({
    area,
    help: newId(),
    family: has['family'],
    what: 'ผ้าห่ม',
    organisation: has['organisation'],
    form: 'in_kind',
    given_on: '2026-11-01',
  }),
  'help.reverse-help': ({ area, has }) => ({ area, help: has['help'], reason: 'ผิดบ้าน' }),
  'help.set-quota-basis': ({ area }) => ({ area, setting: newId(), basis: 'completed' }),
  'help.find-overlaps': ({ area, has }) => ({ area, family: has['family'], service: 'dop-home-repair' }),
  'help.list-household-help': ({ area, has }) => ({ area, household: has['household'] }),
};
