import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import { Limiter } from '@gatehouse/api/limits/limiter';
import { RATE_LIMITS } from '@gatehouse/api/limits/rate-limits';
import type { ApiDeps } from '@gatehouse/api/deps';
import { createSealer } from '@gatehouse/auth/seal';
import { startS3 } from '@gatehouse/aws-local/s3';
import { startCognito } from '@gatehouse/cognito-emulator';
import { Database } from '@gatehouse/db/database';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { allRoles } from '@gatehouse/infra/roles';
import { notScanned } from '@gatehouse/services/files';
import { createFileStore } from '@gatehouse/storage';
import { createTestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { inject } from 'vitest';

const REGION = 'eu-central-1';
const BUCKET = 'guest-files';
export const ORIGIN = 'https://app.test';

/** A database, an identity pool and a bucket, with the roles that a deployment has. */
export async function startGuestStack({ guestsPerMonth }: { guestsPerMonth: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-guests-'));
  const rolesFile = join(folder, 'roles.json');
  const setRoles = (identityPoolId: string) => {
    const roles = allRoles({
      region: REGION,
      accountId: '000000000000',
      identityPoolId,
      bucket: BUCKET,
    });
    writeFileSync(rolesFile, JSON.stringify(roles));
    return roles;
  };
  setRoles(`${REGION}:00000000-0000-4000-8000-000000000000`);
  const key = new Uint8Array(randomBytes(32));
  const keyPair = createKeyPair();
  const cognito = await startCognito({
    memory: true,
    region: REGION,
    keyPair,
    credentialsKey: key,
    roles: rolesFile,
  });
  const s3 = await startS3({
    port: 0,
    folder: join(folder, 's3'),
    credentials: createCredentials({ key }),
    roles: createRoles(rolesFile),
    buckets: [BUCKET],
    keyPair,
    region: REGION,
  });
  const client = new CognitoIdentityClient({
    region: REGION,
    endpoint: cognito.url,
    credentials: keyPair,
  });
  const { IdentityPoolId: identityPoolId = '' } = await client.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'gatehouse',
      AllowUnauthenticatedIdentities: true,
      DeveloperProviderName: 'gatehouse',
    }),
  );
  const [member, guest] = setRoles(identityPoolId);
  await client.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId: identityPoolId,
      Roles: { authenticated: member?.arn ?? '', unauthenticated: guest?.arn ?? '' },
    }),
  );
  const database = await createTestDatabase(inject('postgres'));
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const db = new Database({ url: database.appUrl, poolSize: 4 });
  const store = createFileStore({
    region: REGION,
    identityPoolId,
    bucket: BUCKET,
    endpoints: { identity: cognito.url, s3: s3.url },
    credentials: keyPair,
  });
  const deps = {
    db,
    sealer: createSealer(`k1:${randomBytes(32).toString('base64')}`),
    files: { store, scan: notScanned, quotaMib: 1, guestsPerMonth },
    settings: { appOrigin: ORIGIN },
    limiter: new Limiter(db, RATE_LIMITS),
    trustedProxies: 0,
  } as unknown as ApiDeps;
  return {
    ...{ admin, client, deps, identityPoolId, store },
    async close() {
      store.close();
      client.destroy();
      await Promise.all([db.close(), admin.end(), s3.close(), cognito.close()]);
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type GuestStack = Awaited<ReturnType<typeof startGuestStack>>;
