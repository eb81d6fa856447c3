import { randomBytes } from 'node:crypto';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { type SocialProvider, startSocialProvider } from '@gatehouse/testing/social-provider';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type {} from '@gatehouse/testing/context';
import { SignInStack } from './sign-in-stack.ts';

export const PROVIDER = 'GoogleDemo';
/** One more, of the same people. */
export const OTHER = 'OtherDemo';

export let stack: SignInStack;
export let provider: SocialProvider;

/** One stack for all tests of a file, whose pool has two providers; a browser for each test. */
export function openSocialStack(): void {
  beforeAll(async () => {
    provider = await startSocialProvider();
    const { issuer, clientId, clientSecret } = provider;
    const common = {
      type: 'OIDC',
      label: 'Google (demo)',
      issuer,
      clientId,
      clientSecret,
    } as const;
    stack = await SignInStack.open([
      { ...common, name: PROVIDER },
      { ...common, name: OTHER, label: 'Other' },
    ]);
  });
  afterAll(async () => {
    await stack.close();
    await provider.close();
  });
  beforeEach(() => stack.newBrowser());
}

/** A subject and an address of their own for a test. */
export function newPerson() {
  const subject = `S-${randomBytes(6).toString('hex')}`;
  return { subject, email: `${subject.toLowerCase()}@acme.example` };
}

/** Makes the provider sign this person in. */
export function become(person: { subject: string; email: string }, verified = true): void {
  const { subject, email } = person;
  provider.signInAs(subject, { email, email_verified: verified, name: 'At the provider' });
}

/** Where an answer sends the browser: path and query. */
export function getTarget(response: Response): string {
  const { pathname, search } = new URL(response.headers.get('location') ?? '');
  return pathname + search;
}

export async function getSub(email: string): Promise<string[]> {
  const rows = await stack.rows(
    "select id from users where email = $1 and status = 'active'",
    email,
  );
  return rows.map(({ id }) => String(id));
}

/** Makes someone a member of a tenant, as accepting an invitation does. */
export async function makeMember(userId: string): Promise<void> {
  const admin = new pg.Client({ connectionString: stack.database.adminUrl });
  await admin.connect();
  const tenant = await createTenantFixture(admin);
  await admin.query(
    `insert into memberships (tenant_id, user_id, role, status, name, email)
     select $1, id, 'viewer', 'active', name, email from users where id = $2`,
    [tenant.id, userId],
  );
  await admin.end();
}
