import { newId } from '../../src/platform/ids.ts';
import { villageId } from '../village.ts';
import type { Examples, ExampleWorld } from './world.ts';

export const identityExamples: Examples = {
  'identity.add-account': ({ area }) => ({
    area,
    account: newId(),
    username: `e${newId().slice(-12)}`,
    name: 'ตัวอย่าง ทดสอบ',
    first_password: 'first-password-1',
    postings: [{ posting: newId(), duty: 'desk', areas: [area] }],
  }),
  'identity.add-organisation': ({ area }) => ({
    area,
    organisation: newId(),
    areas: [area],
    ...organisationOf(newId().slice(-6)),
  }),
  'identity.add-organisation-area': ({ area, has }) => ({ area, organisation: has['organisation'] }),
  'identity.add-posting': ({ area, has }) => ({
    area,
    account: has['account'],
    added: { posting: newId(), duty: 'volunteer', areas: [area] },
  }),
  'identity.change-account': ({ area, has }) => ({
    area,
    account: has['account'],
    username: `c${newId().slice(-12)}`,
    name: 'ตัวอย่าง เปลี่ยนชื่อ',
    phone: '0812345678',
  }),
  'identity.change-organisation': (world) => ({
    area: world.area,
    organisation: localOf(world),
    ...organisationOf(newId().slice(-6)),
  }),
  'identity.change-password': () => ({ old: 'not-the-old-one', new: 'another-password' }),
  'identity.close-organisation': (world) => ({
    area: world.area,
    organisation: localOf(world),
    reason: 'ยุบรวม',
  }),
  'identity.end-posting': ({ area, has }) => ({ area, posting: has['posting'] }),
  'identity.end-session': () => ({ session: newId() }),
  'identity.end-sessions': ({ area, has }) => ({ area, account: has['account'] }),
  'identity.reopen-account': ({ area, has }) => ({ area, account: has['account'] }),
  'identity.reopen-organisation': (world) => ({ area: world.area, organisation: localOf(world) }),
  'identity.reset-password': ({ area, has }) => ({
    area,
    account: has['account'],
    first_password: 'first-password-2',
  }),
  'identity.set-totp': () => ({ secret: null, code: null }),
  'identity.suspend-account': ({ area, has }) => ({ area, account: has['account'], reason: 'ลาออก' }),
  'identity.switch-posting': () => ({ posting: newId() }),
  'identity.find-organisations': ({ area }) => ({ area }),
  'identity.get-me': () => ({}),
  'identity.list-accounts': () => ({}),
  'identity.list-visitors': ({ area }) => ({ area }),
  'identity.list-colleagues': ({ area }) => ({ area }),
  'identity.list-changes': () => ({}),
  'identity.list-organisations': () => ({}),
  'identity.list-sessions': () => ({}),
};

function organisationOf(mark: string) {
  const [name_th, name_en] = [`สภาองค์กรชุมชนตัวอย่าง ${mark}`, `Example council ${mark}`];
  return {
    kind: 'community_council',
    name_th,
    name_en,
    short_th: `สภาฯ ${mark}`,
    short_en: `Council ${mark}`,
  };
}

// An organisation that answers in this area alone.
function localOf({ open, area }: ExampleWorld): string {
  return villageId(area === open.area('670307') ? 'council670307' : 'lao450303');
}
