import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { keptTlsIdentity } from '../src/crypto/kept-tls-identity.ts';
import { createTlsIdentity } from '../src/crypto/tls-certificate.ts';
import { startCognito } from '../src/index.ts';

const run = promisify(execFile);
const DAY_MS = 86_400_000;
const NAMES = ['localhost', '127.0.0.1', '::1', 'cognito.test'];
const packageRoot = fileURLToPath(new URL('..', import.meta.url));

describe('https', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cognito-tls-test-'));
  // Inside the package, whose modules the script in it needs.
  const scripts = mkdtempSync(join(packageRoot, '.readme-'));
  afterAll(() => {
    for (const made of [folder, scripts]) rmSync(made, { recursive: true, force: true });
  });

  it('is for its names alone, by an authority that can sign nothing else', () => {
    const { cert, ca, key } = createTlsIdentity(NAMES, Date.now());
    const [server, authority] = [new X509Certificate(cert), new X509Certificate(ca)];
    expect(server.verify(authority.publicKey)).toBe(true);
    expect(server.checkIssued(authority)).toBe(true);
    expect([server.ca, authority.ca]).toEqual([false, true]);
    for (const name of NAMES) expect(server.checkHost(name) ?? server.checkIP(name)).toBeTruthy();
    expect(server.checkHost('example.com')).toBeUndefined();
    expect(key).toContain('PRIVATE KEY');
  });

  it('keeps the certificate, and makes it anew when it is old or lacks a name', () => {
    const at = join(folder, 'kept');
    const now = Date.now();
    const first = keptTlsIdentity(at, NAMES.slice(0, 3), now);
    expect(keptTlsIdentity(at, NAMES.slice(0, 3), now + 300 * DAY_MS).cert).toBe(first.cert);
    expect(keptTlsIdentity(at, NAMES.slice(0, 3), now + 370 * DAY_MS).cert).not.toBe(first.cert);
    const other = keptTlsIdentity(at, NAMES, now + 370 * DAY_MS);
    expect(new X509Certificate(other.cert).checkHost('cognito.test')).toBe('cognito.test');
    expect(statSync(at).mode & 0o777).toBe(0o700);
    expect(statSync(join(at, 'key.pem')).mode & 0o777).toBe(0o600);
  });

  it('is trusted by clients that trust the authority, and by no others', async () => {
    const cognito = await startCognito({ memory: true, tls: true });
    const ca = readFileSync(cognito.caFile ?? '', 'utf8');
    const status = (url: string, options: object) =>
      new Promise((resolve) => {
        request(url, { agent: false, ...options }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
          .end();
      });
    const healthz = `${cognito.url}/healthz`;
    expect(await status(healthz, { ca })).toBe(200);
    expect(await status(healthz.replace('127.0.0.1', 'localhost'), { ca })).toBe(200);
    expect(await status(healthz, {})).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    await cognito.close();
    expect(() => statSync(cognito.caFile ?? '')).toThrow();
  });

  it('lets aws-jwt-verify work as the README says', async () => {
    const region = 'eu-central-1';
    const dataDir = join(folder, 'state');
    const cognito = await startCognito({ dataDir, region, tls: true, issuerBase: 'aws' });
    expect(cognito.caFile).toBe(join(dataDir, 'tls', 'ca.pem'));
    const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
    const [, code = ''] =
      /## Https and aws-jwt-verify[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? [];
    mkdirSync(scripts, { recursive: true });
    writeFileSync(join(scripts, 'verifier.mjs'), code);
    writeFileSync(join(scripts, 'main.mjs'), MAIN);
    const env = {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: cognito.caFile,
      COGNITO_URL: cognito.url,
      REGION: region,
    };
    const { stdout } = await run(process.execPath, [join(scripts, 'main.mjs')], { env });
    expect(JSON.parse(stdout)).toEqual({
      iss: expect.stringMatching(/^https:\/\/cognito-idp\.eu-central-1\.amazonaws\.com\/eu-/),
      username: 'ada',
      forged: 'JwtInvalidSignatureError',
      generic: 'JwtInvalidIssuerError',
    });
    await cognito.close();
  });
});

/** Makes a pool over https with the stock SDK, signs in, and verifies with the README's code. */
const MAIN = `
import {
  AdminCreateUserCommand, AdminInitiateAuthCommand, AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient, CreateUserPoolClientCommand, CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { JwtVerifier } from 'aws-jwt-verify';

const { COGNITO_URL, REGION } = process.env;
const sdk = new CognitoIdentityProviderClient({
  endpoint: COGNITO_URL, region: REGION, credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
});
const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'test' }));
const UserPoolId = UserPool.Id;
const { UserPoolClient } = await sdk.send(new CreateUserPoolClientCommand({
  UserPoolId, ClientName: 'app', ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
}));
const { ClientId } = UserPoolClient;
const [Username, PASSWORD] = ['ada', 'Correct-horse-7'];
await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
await sdk.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: PASSWORD, Permanent: true }));
const { AuthenticationResult } = await sdk.send(new AdminInitiateAuthCommand({
  UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters: { USERNAME: Username, PASSWORD },
}));
Object.assign(process.env, { USER_POOL_ID: UserPoolId, CLIENT_ID: ClientId });
const { verifier } = await import('./verifier.mjs');
const token = AuthenticationResult.AccessToken;
const { iss, username } = await verifier.verify(token);
const refusal = (promise) => promise.then(() => 'accepted', (error) => error.constructor.name);
const [head, body, signature] = token.split('.');
const forged = await refusal(verifier.verify([head, body, signature.split('').reverse().join('')].join('.')));
const other = JwtVerifier.create({ issuer: COGNITO_URL + '/' + UserPoolId, audience: null });
await other.hydrate();
const generic = await refusal(other.verify(token));
console.log(JSON.stringify({ iss, username, forged, generic }));
`;
