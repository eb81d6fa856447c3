import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clients } from './areas/clients.ts';
import { groups } from './areas/groups.ts';
import { groupMembers } from './areas/group-members.ts';
import { identityProviders } from './areas/identity-providers.ts';
import { mfa } from './areas/mfa.ts';
import { mfaPreference } from './areas/mfa-preference.ts';
import { passwords } from './areas/passwords.ts';
import { adminPasswords } from './areas/admin-passwords.ts';
import { pools } from './areas/pools.ts';
import { domains } from './areas/domains.ts';
import { resources } from './areas/resources.ts';
import { schemaConstraints } from './areas/schema-constraints.ts';
import { schemas } from './areas/schemas.ts';
import { signIn } from './areas/sign-in.ts';
import { passwordSignIn } from './areas/password-sign-in.ts';
import { signUp } from './areas/sign-up.ts';
import { tokens } from './areas/tokens.ts';
import { userLists } from './areas/user-lists.ts';
import { users } from './areas/users.ts';
import { userAttributes } from './areas/user-attributes.ts';
import { createLab, type Expectation, type Lab } from './lab.ts';

const areas: Readonly<Record<string, readonly Expectation[]>> = {
  schemas: [...schemas, ...schemaConstraints],
  pools,
  domains,
  clients,
  identityProviders,
  groups,
  groupMembers,
  users,
  userAttributes,
  userLists,
  signUp,
  signIn,
  passwordSignIn,
  mfa,
  mfaPreference,
  passwords,
  adminPasswords,
  tokens,
  resources,
};
const all = Object.values(areas).flat();
/**
 * Cases of moto's suite for user pools. 14 more are of moto itself: pool ids by hash (3), patched
 * internals (1), recordings (2), its own codes (1) and its router (7).
 */
const TOTAL = 216;
const getCount = (list: readonly Expectation[]) =>
  list.reduce((sum, { cases = 1 }) => sum + cases, 0);

describe.each(Object.entries(areas))('moto: %s', { timeout: 60_000 }, (_area, expectations) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await createLab();
  }, 60_000);
  afterAll(async () => {
    expect(lab.fixture.defects).toEqual([]);
    await lab.fixture.close();
  });

  it.each(expectations.map((one) => [one.moto, one] as const))('%s', (_name, { check }) =>
    check(lab),
  );
});

describe("moto's suite", () => {
  it('is covered, but for what only moto can do', () => {
    expect(new Set(all.map(({ moto }) => moto)).size).toBe(all.length);
    expect(getCount(all)).toBe(TOTAL);
  });

  it('has every difference in the README, with its reason', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const differences = all.filter(({ differs }) => differs);
    const missing = differences.filter(
      ({ moto, differs = '' }) => !readme.includes(moto) || !readme.includes(differs),
    );
    expect(missing.map(({ moto }) => moto)).toEqual([]);
  });
});
