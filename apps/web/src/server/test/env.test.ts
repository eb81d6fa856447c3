import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readEnv } from '../../env.ts';

const SECRET = randomBytes(33).toString('base64');

/** A right environment on AWS. */
const AWS = {
  NODE_ENV: 'production',
  APP_ORIGIN: 'https://app.example.com',
  DATABASE_URL: 'postgresql://gatehouse_app:db-password@db.example.com/gatehouse',
  COGNITO_REGION: 'eu-central-1',
  COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEfGhI',
  COGNITO_CLIENT_ID: 'client',
  COGNITO_CLIENT_SECRET: 'client-secret',
  COGNITO_ACCOUNT_CLIENT_ID: 'account-client',
  COGNITO_ACCOUNT_CLIENT_SECRET: 'account-client-secret',
  COGNITO_SSO_CLIENT_ID: 'sso-client',
  COGNITO_SSO_CLIENT_SECRET: 'sso-client-secret',
  SSO_PROVIDER_SECRET: randomBytes(33).toString('base64'),
  COGNITO_HOSTED_URL: 'https://example.auth.eu-central-1.amazoncognito.com',
  AUTH_SECRET: SECRET,
  SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  INVITATION_KEY: randomBytes(32).toString('base64'),
} as const;

/** A right environment on this machine. */
const EMBEDDED = {
  ...AWS,
  GATEHOUSE_EMBEDDED: '1',
  APP_ORIGIN: 'http://localhost:3000',
  COGNITO_ISSUER: 'http://localhost:9229/eu-central-1_AbCdEfGhI',
  COGNITO_HOSTED_URL: 'http://localhost:9229',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1:9229',
} as const;

function getRefusal(source: NodeJS.ProcessEnv): string {
  try {
    readEnv(source);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the environment', () => {
  it('is read with defaults, and the issuer of the pool', () => {
    expect(readEnv(AWS)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      SIGN_UP_OPEN: 'true',
      LOG_LEVEL: 'info',
      COGNITO_ISSUER: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI',
    });
    expect(readEnv({ ...AWS, APP_ORIGIN: 'https://app.example.com/x?y' }).APP_ORIGIN).toBe(
      AWS.APP_ORIGIN,
    );
    expect(readEnv(EMBEDDED).COGNITO_ISSUER).toBe(EMBEDDED.COGNITO_ISSUER);
  });

  it.each(Object.keys(AWS).filter((name) => name !== 'NODE_ENV'))(
    'is refused without %s',
    (name) => {
      expect(getRefusal({ ...AWS, [name]: undefined })).toMatch(new RegExp(`^  ${name}: `, 'm'));
      expect(getRefusal({ ...AWS, [name]: '' })).toMatch(new RegExp(`^  ${name}: `, 'm'));
    },
  );

  it('names every variable at fault, no value, and where to look', () => {
    const values = {
      ...AWS,
      PORT: 'port-9',
      AUTH_SECRET: 'short-secret',
      INVITATION_KEY: 'c2hvcnQ=',
    };
    const refusal = getRefusal(values);
    for (const name of ['PORT', 'AUTH_SECRET', 'INVITATION_KEY']) {
      expect(refusal).toContain(`  ${name}: `);
    }
    expect(refusal).toContain('.env.example');
    for (const value of ['port-9', 'short-secret', 'c2hvcnQ=', 'db-password', 'client-secret']) {
      expect(refusal).not.toContain(value);
    }
  });
});

describe('HD-20 an unsafe start is refused, by name and without the value', () => {
  const http = { APP_ORIGIN: 'http://app.example.com' };
  const far = 'https://cognito.evil.example';

  it.each<[string, string, Record<string, string>]>([
    [
      'an emulator endpoint',
      'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
      {
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1:9229',
      },
    ],
    [
      'any other endpoint',
      'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
      {
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: far,
      },
    ],
    ['an http origin', 'APP_ORIGIN', http],
    ['an http issuer', 'COGNITO_ISSUER', { COGNITO_ISSUER: 'http://localhost:9229/pool' }],
    ['http hosted pages', 'COGNITO_HOSTED_URL', { COGNITO_HOSTED_URL: 'http://localhost:9229' }],
    ['a short secret', 'AUTH_SECRET', { AUTH_SECRET: 'aB3$xY7!' }],
    ['a monotonous secret', 'AUTH_SECRET', { AUTH_SECRET: 'changeme'.repeat(5) }],
    ['a short invitation key', 'INVITATION_KEY', { INVITATION_KEY: 'c2hvcnQga2V5' }],
  ])('%s', (_, name, changes) => {
    const refusal = getRefusal({ ...AWS, ...changes });
    expect(refusal).toMatch(new RegExp(`^  ${name}: `, 'm'));
    for (const value of Object.values(changes)) expect(refusal).not.toContain(value);
  });

  it.each<[string, string]>([
    ['APP_ORIGIN', 'http://app.example.com'],
    ['COGNITO_ISSUER', 'http://cognito.example.com/pool'],
    ['COGNITO_HOSTED_URL', 'http://cognito.example.com'],
    ['COGNITO_HOSTED_URL', 'http://127.0.0.1.evil.example'],
    ['COGNITO_HOSTED_URL', 'http://localhost@evil.example'],
    ['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER', 'http://10.0.0.1:9229'],
  ])('GATEHOUSE_EMBEDDED=1 with %s at %s', (name, value) => {
    const refusal = getRefusal({ ...EMBEDDED, [name]: value });
    expect(refusal).toMatch(new RegExp(`^  ${name}: `, 'm'));
    expect(refusal).not.toContain(value);
  });

  it('PC-22 apps of others are refused in the clear, half known, and with a client of our own', () => {
    const app = {
      name: 'spa',
      clientId: 'spa1',
      callbackUrls: ['https://spa.example.com/'],
      origins: ['https://spa.example.com'],
    };
    const refusal = (changes: object, env: NodeJS.ProcessEnv = AWS) =>
      getRefusal({ ...env, PUBLIC_CLIENTS: JSON.stringify([{ ...app, ...changes }]) });
    expect(refusal({})).toBe('');
    expect(refusal({ clientId: undefined })).toContain('clientId is missing');
    expect(refusal({ origins: ['null'] })).toContain('PUBLIC_CLIENTS: entry 1: origins');
    const local = { origins: ['http://localhost:5173'] };
    expect(refusal(local)).toContain('PUBLIC_CLIENTS: origins must be https');
    expect(refusal(local, EMBEDDED)).toBe('');
    const own = ['COGNITO_CLIENT_ID', 'COGNITO_ACCOUNT_CLIENT_ID', 'COGNITO_SSO_CLIENT_ID'];
    for (const name of own) {
      expect(refusal({}, { ...AWS, [name]: 'spa1' })).toContain('is none of these');
    }
  });

  it.each([
    ...['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL_COGNITO_IDENTITY'],
    ...['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL_OF_TOMORROW'],
  ])('IP-32 %s: refused on AWS, and on this machine beyond it', (name) => {
    const local = 'http://127.0.0.1:9233';
    expect(getRefusal({ ...AWS, [name]: local })).toMatch(new RegExp(`^  ${name}: `, 'm'));
    expect(getRefusal({ ...EMBEDDED, [name]: local })).toBe('');
    for (const value of ['http://10.0.0.1:9233', 'http://127.0.0.1.evil.example', 'nowhere']) {
      const refusal = getRefusal({ ...EMBEDDED, [name]: value });
      expect(refusal).toMatch(new RegExp(`^  ${name}: `, 'm'));
      expect(refusal).not.toContain(value);
    }
  });

  it('all at once are all named', () => {
    const refusal = getRefusal({ ...EMBEDDED, GATEHOUSE_EMBEDDED: undefined });
    expect(refusal.match(/^ {2}[A-Z_]+/gm)?.map((line) => line.trim())).toEqual([
      'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
      'APP_ORIGIN',
      'COGNITO_ISSUER',
      'COGNITO_HOSTED_URL',
    ]);
  });

  it('but the embedded stack on this machine still starts', () => {
    expect(getRefusal(EMBEDDED)).toBe('');
    expect(getRefusal({ ...EMBEDDED, COGNITO_HOSTED_URL: 'http://[::1]:9229' })).toBe('');
  });
});
