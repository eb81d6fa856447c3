import { createPersonalKeyBody, createTenantBody } from '@gatehouse/api/schemas';
import { expect, it } from 'vitest';
import { faultKind } from '../fault-kind.ts';

const getFault = (value: unknown) => createTenantBody.safeParse(value).error?.issues[0]?.message;

it.each([
  [{ name: '' }, 'empty'],
  [{}, 'empty'],
  [{ name: 'x'.repeat(81) }, 'long'],
  [{ name: 'x', slug: 'A' }, 'unfit'],
])('knows what is wrong with %j', (value, kind) => {
  expect(faultKind(getFault(value) ?? '')).toBe(kind);
});

it('knows a name that is taken', () => {
  expect(faultKind('is taken')).toBe('taken');
  expect(faultKind('is already invited')).toBe('taken');
});

it('knows a choice that is empty', () => {
  const body = { name: 'x', tenant: 'acme', permissions: [], days: 30 };
  expect(faultKind(createPersonalKeyBody.safeParse(body).error?.issues[0]?.message ?? '')).toBe(
    'none',
  );
});
