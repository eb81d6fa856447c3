import { LIST_PRICES } from '@gatehouse/domain/cognito-prices';
import { createHmac, randomBytes } from 'node:crypto';

import { createSealer } from '@gatehouse/auth/seal';
import { createTokenVerifier } from '@gatehouse/auth/token-verifier';
import { provisionUser } from '@gatehouse/cognito/provision-user';
import { Database } from '@gatehouse/db/database';
import { JobSender } from '@gatehouse/db/queue/jobs';
import { createLogger } from '@gatehouse/telemetry';
import { startSession } from '@gatehouse/services/sessions';
import { createMembershipFixture, toGroupName } from '@gatehouse/testing/fixtures/tenant';

import type { Installation } from './installation.ts';

/** Someone with an account in the pool. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** Changes when they have to sign in again. */
  sessionToken: string;
}

export interface Tenant {
  readonly id: string;
  readonly slug: string;
}

/** Signs people in without a browser, with real tokens of the pool, and gives them memberships. */
export async function createReception(world: Installation) {
  const { sdk, issuer, database, secrets } = world;
  const call = async (operation: string, input: object): Promise<Record<string, unknown>> => {
    const response = await fetch(sdk.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        authorization: `AWS4-HMAC-SHA256 Credential=chaos/20260101/${sdk.region}/cognito-idp/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(input),
    });
    const body = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(body)}`);
    return body;
  };
  // The product's client knows only the hosted pages; here people sign in by an admin call.
  await call('UpdateUserPoolClient', {
    UserPoolId: sdk.userPoolId,
    ClientId: sdk.clientId,
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    EnableTokenRevocation: true,
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
  });
  const tokens = createTokenVerifier({ issuer, clientId: sdk.clientId });
  const db = new Database({ url: database.appUrl, poolSize: 3 });
  const jobs = new JobSender(database.appUrl);
  const deps = {
    db,
    jobs,
    sealer: createSealer(secrets.sealingKeys),
    settings: {
      session: { idleSeconds: 3_600, maxSeconds: 86_400 },
      signOutUrl: '',
      appOrigin: 'http://localhost',
      invitationKey: secrets.invitationKey,
      emailCodes: false,
      supportAccess: true,
      tenantLimits: { total: 10_000, perDay: 10_000 },
      socialProviders: [],
      staffApproval: 'one' as const,
      cognitoPrices: LIST_PRICES,
    },
    log: createLogger({ name: 'chaos', level: 'silent' }),
  };

  async function signIn(person: Person): Promise<void> {
    const answer = await call('AdminInitiateAuth', {
      UserPoolId: sdk.userPoolId,
      ClientId: sdk.clientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: {
        USERNAME: person.email,
        PASSWORD: person.password,
        SECRET_HASH: createHmac('sha256', sdk.clientSecret)
          .update(person.email + sdk.clientId)
          .digest('base64'),
      },
    });
    const given = answer['AuthenticationResult'] as Record<string, string>;
    const claims = await tokens.verifyIdToken(given['IdToken'] ?? '');
    const sessionToken = randomBytes(32).toString('base64url');
    await startSession(
      deps,
      { requestId: 'sign-in', address: null, userAgent: 'chaos' },
      {
        claims,
        tokens: {
          accessToken: given['AccessToken'] ?? '',
          refreshToken: given['RefreshToken'] ?? '',
          accessExpiresAt: claims.expiresAt,
        },
        sessionToken,
        replaces: null,
      },
    );
    person.sessionToken = sessionToken;
  }

  return {
    call,
    signIn,
    async addPerson(index: number): Promise<Person> {
      const email = `person-${index}@example.com`;
      const name = `Person ${index}`;
      const password = `Aa1!${randomBytes(12).toString('base64url')}`;
      const userId = await provisionUser(sdk, { email, name, password });
      await world.admin.query(
        'insert into users (id, email, email_verified, name) values ($1, $2, true, $3)',
        [userId, email, name],
      );
      return { userId, email, name, password, sessionToken: '' };
    },
    async addTenant(index: number): Promise<Tenant> {
      const { rows } = await world.admin.query<{ id: string }>(
        `insert into tenants (id, slug, name) values (gen_random_uuid(), $1, $2) returning id`,
        [`chaos-${index}`, `Chaos ${index}`],
      );
      return { id: rows[0]?.id ?? '', slug: `chaos-${index}` };
    },
    async join(tenant: Tenant, person: Person, role: 'owner' | 'admin' | 'member' | 'viewer') {
      await createMembershipFixture(world.admin, tenant.id, person, { role });
      await world.pool.ensureGroup(toGroupName(tenant.id, role), 'Chaos');
      await world.pool.addUserToGroup(person.userId, toGroupName(tenant.id, role));
    },
    async close(): Promise<void> {
      await jobs.close();
      await db.close();
    },
  };
}

export type Reception = Awaited<ReturnType<typeof createReception>>;
