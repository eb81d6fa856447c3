import { toId, type UserId } from '@gatehouse/domain/ids';
import { expect, it } from 'vitest';
import { asksForName } from '../own-name.ts';

const userId = toId<UserId>('0190c9d8-0000-7000-8000-000000000001');
const ines = {
  userId,
  name: 'ines@example.com',
  email: 'Ines@example.com',
  proof: { kind: 'pool' },
} as const;

it('asks whoever is called like their address, once', () => {
  expect(asksForName(ines, undefined)).toBe(true);
  expect(asksForName(ines, userId)).toBe(false);
});

it('asks again in a browser where someone else did not want to say', () => {
  expect(asksForName(ines, '0190c9d8-0000-7000-8000-000000000002')).toBe(true);
});

it('asks no one who has a name, and no one whom their company names', () => {
  expect(asksForName({ ...ines, name: 'Ines' }, undefined)).toBe(false);
  expect(asksForName({ ...ines, proof: { kind: 'connection' } }, undefined)).toBe(false);
});
