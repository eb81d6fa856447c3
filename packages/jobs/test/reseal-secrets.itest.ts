import { randomBytes, randomUUID } from 'node:crypto';
import { createSealer } from '@gatehouse/auth/seal';
import { sealSecrets } from '@gatehouse/services/connections';
import { resealSecrets } from '@gatehouse/services/sso';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startStack, type Stack } from './support/stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

it('what an older key sealed is sealed anew, so that the key can be dropped', async () => {
  const { admin, worker } = stack;
  const [old, now] = [newKey('k1'), newKey('k10')];
  const [before, between, after] = [old, `${now},${old}`, now].map(createSealer);
  if (!before || !between || !after) throw new Error('there are three');
  const tenant = await createTenantFixture(admin);
  const id = randomUUID();
  const secrets = { privateKey: 'the private key', clientSecret: 'the client secret' };
  await admin.query(
    `insert into sso_connections (tenant_id, id, name, vendor, protocol, status, settings,
       sealed_secrets, certificate, attribute_names)
     values ($1, $2, 'Work', 'okta', 'oidc', 'draft', '{}', $3, '', '{"email":"email"}')`,
    [tenant.id, id, sealSecrets(before, id, secrets)],
  );
  const key = randomUUID();
  await admin.query('insert into signing_keys (id, sealed_key) values ($1, $2)', [
    key,
    Buffer.from(before.seal('the signing key', `signing-key:${key}`)),
  ]);
  const getRow = async () => {
    const { rows } = await admin.query<{ sealed_secrets: Buffer; version: number; at: string }>(
      `select sealed_secrets, version, updated_at::text as at from sso_connections where id = $1`,
      [id],
    );
    return rows[0];
  };
  const was = await getRow();
  const { db, log } = worker;

  // Without the old key nothing opens, and nothing is lost.
  expect(await resealSecrets({ db, log, sealer: after })).toBe(0);
  expect(await getRow()).toEqual(was);

  expect(await resealSecrets({ db, log, sealer: between })).toBe(2);
  expect(await resealSecrets({ db, log, sealer: between })).toBe(0);
  const is = await getRow();
  expect(JSON.parse(after.open(is?.sealed_secrets ?? Buffer.alloc(0), `sso:${id}`))).toEqual(
    secrets,
  );
  // No one’s view of it is outdated, nor is a test of it void.
  expect([is?.version, is?.at]).toEqual([was?.version, was?.at]);
  const { rows } = await admin.query<{ sealed_key: Buffer }>(
    'select sealed_key from signing_keys where id = $1',
    [key],
  );
  const sealedKey = rows[0]?.sealed_key ?? Buffer.alloc(0);
  expect(after.open(sealedKey, `signing-key:${key}`)).toBe('the signing key');
});
