import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEnv } from '../src/env.ts';

const RIGHT = {
  WORKER_DATABASE_URL: 'postgresql://gatehouse_worker:db-password@db.example.com/gatehouse',
  APP_ORIGIN: 'https://app.example.com/ignored',
  COGNITO_REGION: 'eu-central-1',
  COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEfGhI',
  COGNITO_CLIENT_ID: 'client',
  COGNITO_CLIENT_SECRET: 'client-secret',
  COGNITO_SSO_CLIENT_ID: 'sso-client',
  COGNITO_SSO_CLIENT_SECRET: 'sso-client-secret',
  INVITATION_KEY: randomBytes(32).toString('base64'),
  SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  SMTP_URL: 'smtps://user:mail-password@mail.example.com',
  MAIL_FROM: 'Gatehouse <no-reply@example.com>',
};

function getRefusal(source: NodeJS.ProcessEnv): string {
  try {
    readEnv(source);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe("the worker's environment", () => {
  it('is read, the origin without its path and the key as bytes', () => {
    const env = readEnv(RIGHT);
    expect(env.APP_ORIGIN).toBe('https://app.example.com');
    expect(env.INVITATION_KEY).toHaveLength(32);
    expect(env.LOG_LEVEL).toBe('info');
  });

  it.each(Object.keys(RIGHT))('is refused without %s', (name) => {
    expect(getRefusal({ ...RIGHT, [name]: undefined })).toContain(`${name}: `);
  });

  it('sends changes to AppSync over https alone, and hears of them past any pooler', () => {
    const url = 'https://x.appsync-api.eu-central-1.amazonaws.com/graphql';
    expect(readEnv({ ...RIGHT, APPSYNC_URL: url }).APPSYNC_URL).toBe(url);
    const inClear = getRefusal({ ...RIGHT, APPSYNC_URL: url.replace('https', 'http') });
    expect(inClear).toContain('APPSYNC_URL: must be https');
    const pooled = { ...RIGHT, APPSYNC_URL: url, DATABASE_POOLER: 'transaction' };
    expect(getRefusal(pooled)).toContain('APPSYNC_URL: behind a pooler');
  });

  it.each([
    ['WORKER_DATABASE_URL', 'mysql://db.example.com'],
    ['APP_ORIGIN', 'app.example.com'],
    ['INVITATION_KEY', 'c2hvcnQga2V5'],
    ['INVITATION_KEY', 'no base64!'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['LOG_LEVEL', 'loud-level'],
    ['GATEHOUSE_EMBEDDED', 'true-ish'],
  ])('names %s when it is %s, and shows no value', (name, value) => {
    const refusal = getRefusal({ ...RIGHT, [name]: value });
    expect(refusal).toContain(`${name}: `);
    for (const secret of [value, 'db-password', 'client-secret', 'mail-password']) {
      expect(refusal).not.toContain(secret);
    }
  });

  const ENDPOINT = 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER';

  it.each([
    ['an endpoint away from AWS', { [ENDPOINT]: 'http://127.0.0.1:9229' }, ENDPOINT],
    ['an origin without TLS', { APP_ORIGIN: 'http://app.example.com' }, 'APP_ORIGIN'],
    ['the embedded Cognito elsewhere', { GATEHOUSE_EMBEDDED: '1' }, 'APP_ORIGIN'],
    [
      'an endpoint that others reach',
      {
        GATEHOUSE_EMBEDDED: '1',
        APP_ORIGIN: 'http://localhost:3000',
        [ENDPOINT]: 'http://10.0.0.5:9229',
      },
      ENDPOINT,
    ],
    [
      'a key made by hand',
      { INVITATION_KEY: Buffer.alloc(32, 7).toString('base64') },
      'INVITATION_KEY',
    ],
    [
      'a sealing key made by hand',
      { SESSION_ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` },
      'SESSION_ENCRYPTION_KEYS',
    ],
  ])('HD-20 %s is refused', (_what, settings, name) => {
    expect(getRefusal({ ...RIGHT, ...settings })).toContain(`${name}: `);
  });

  it.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL_S3'])(
    'IP-32 a production start with %s is refused',
    (name) => {
      const refusal = getRefusal({ ...RIGHT, [name]: 'http://127.0.0.1:9233' });
      expect(refusal).toContain(`${name}: `);
      expect(refusal).not.toContain('9233');
    },
  );

  it('HD-20 the embedded Cognito and plain http are permitted on this machine', () => {
    const local = { [ENDPOINT]: 'http://127.0.0.1:9229', APP_ORIGIN: 'http://localhost:3000' };
    expect(getRefusal({ ...RIGHT, ...local, GATEHOUSE_EMBEDDED: '1' })).toBe('');
  });
});
