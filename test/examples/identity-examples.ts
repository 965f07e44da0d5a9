import { newId } from '../../src/platform/ids.ts';
import type { Examples } from './world.ts';

export const identityExamples: Examples = {
  'identity.add-account': ({ area }) => ({
    area,
    account: newId(),
    username: `e${newId().slice(-12)}`,
    name: 'ตัวอย่าง ทดสอบ',
    first_password: 'first-password-1',
    postings: [{ posting: newId(), duty: 'desk', areas: [area] }],
  }),
  'identity.add-posting': ({ area, has }) => ({
    area,
    account: has['account'],
    added: { posting: newId(), duty: 'volunteer', areas: [area] },
  }),
  'identity.change-password': () => ({ old: 'not-the-old-one', new: 'another-password' }),
  'identity.end-posting': ({ area, has }) => ({ area, posting: has['posting'] }),
  'identity.end-session': () => ({ session: newId() }),
  'identity.reset-password': ({ area, has }) => ({
    area,
    account: has['account'],
    first_password: 'first-password-2',
  }),
  'identity.set-totp': () => ({ secret: null, code: null }),
  'identity.switch-posting': () => ({ posting: newId() }),
  'identity.find-organisations': ({ area }) => ({ area }),
  'identity.get-me': () => ({}),
  'identity.list-accounts': () => ({}),
  'identity.list-sessions': () => ({}),
};
