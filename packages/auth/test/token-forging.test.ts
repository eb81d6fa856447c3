import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url, exportSPKI, SignJWT } from 'jose';
import { accessClaims, encodePart, forge, getJwk, newPoolKey } from './forge.ts';
import { type JwksServer, startJwksServer } from './jwks-server.ts';
import { outcome, startPool, type TestPool } from './pool.ts';

const REFUSED = 'auth.token_invalid';
const attacker = newPoolKey('pool-key-1');

let pool: TestPool;
beforeAll(async () => {
  pool = await startPool();
  await pool.verifier.hydrate();
});
afterAll(() => pool.close());
beforeEach(() => {
  pool.server.requests.length = 0;
});

const access = (token: string) => outcome(pool.verifier.verifyAccessToken(token));
const signed = (changes: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  forge(accessClaims(pool.issuer, changes), pool.key, header);
const unsigned = (header: object, signature = '') =>
  `${encodePart(header)}.${encodePart(accessClaims(pool.issuer))}.${signature}`;

describe('algorithms', () => {
  it('still takes a good token', async () => {
    expect(await access(signed())).toBe('ok');
  });

  it('TF-01 refuses alg none with an empty signature', async () => {
    expect(await access(unsigned({ alg: 'none', kid: pool.key.kid }))).toBe(REFUSED);
  });

  it.each(['NoNe', 'NONE', 'none'])('TF-02 refuses alg %s with a junk signature', async (alg) => {
    expect(await access(unsigned({ alg, kid: pool.key.kid }, 'AAAA'))).toBe(REFUSED);
  });

  it('TF-03 refuses HS256 signed with the public key as PEM', async () => {
    const pem = await exportSPKI(pool.key.publicKey);
    const token = await new SignJWT({ ...accessClaims(pool.issuer) })
      .setProtectedHeader({ alg: 'HS256', kid: pool.key.kid })
      .sign(new TextEncoder().encode(pem));
    expect(await access(token)).toBe(REFUSED);
  });

  it('TF-04 refuses HS256 signed with the JWK as text', async () => {
    const input = unsigned({ alg: 'HS256', kid: pool.key.kid }).slice(0, -1);
    const mac = createHmac('sha256', JSON.stringify(getJwk(pool.key)))
      .update(input)
      .digest();
    expect(await access(`${input}.${base64url.encode(mac)}`)).toBe(REFUSED);
  });

  it.each(['RS512', 'PS256', 'RS384'])('TF-05 refuses a true %s signature', async (alg) => {
    const token = await new SignJWT({ ...accessClaims(pool.issuer) })
      .setProtectedHeader({ alg, kid: pool.key.kid })
      .sign(pool.key.privateKey);
    expect(await access(token)).toBe(REFUSED);
  });

  it.each(['ES256', 'EdDSA', 'RS512', 'PS256', undefined, 1])(
    'TF-05 refuses the header alg %s over an RS256 signature',
    async (alg) => {
      expect(await access(signed({}, { alg }))).toBe(REFUSED);
    },
  );

  it('TF-05 refuses ES256 with a key of the attacker', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const token = await new SignJWT({ ...accessClaims(pool.issuer) })
      .setProtectedHeader({ alg: 'ES256', kid: pool.key.kid })
      .sign(privateKey);
    expect(await access(token)).toBe(REFUSED);
  });
});

describe('keys', () => {
  it('TF-06 refuses a token without kid', async () => {
    expect(await access(signed({}, { kid: undefined }))).toBe(REFUSED);
  });

  it.each([{ a: 1 }, '../../dev/null', "' OR 1=1--", 'x'.repeat(10_240), '', 7, ['pool-key-1']])(
    'TF-07 refuses a kid of another shape, and fetches nothing',
    async (kid) => {
      expect(await access(signed({}, { kid }))).toBe(REFUSED);
      expect(pool.server.requests).toEqual([]);
    },
  );

  it('TF-08 refuses the attacker key under the right kid', async () => {
    expect(await access(forge(accessClaims(pool.issuer), attacker))).toBe(REFUSED);
  });

  it('TF-09 refuses the attacker key in the header jwk', async () => {
    expect(
      await access(forge(accessClaims(pool.issuer), attacker, { jwk: getJwk(attacker) })),
    ).toBe(REFUSED);
  });

  describe('with a listener', () => {
    let listener: JwksServer;
    beforeAll(async () => {
      listener = await startJwksServer(JSON.stringify({ keys: [getJwk(attacker)] }));
    });
    afterAll(() => listener.close());

    it.each(['jku', 'x5u'])('TF-10 refuses %s and asks nobody', async (member) => {
      for (const kid of ['pool-key-1', 'other']) {
        const token = forge(accessClaims(pool.issuer), attacker, {
          kid,
          [member]: listener.origin,
        });
        expect(await access(token)).not.toBe('ok');
      }
      expect(listener.requests).toEqual([]);
    });
  });

  it.each([['x'], [], 'exp', null])('TF-11 refuses crit %j', async (crit) => {
    expect(await access(signed({}, { crit }))).toBe(REFUSED);
  });
});

describe('form', () => {
  it('TF-12 refuses a changed payload under the old signature', async () => {
    const [header, , signature] = signed().split('.');
    const payload = encodePart(
      accessClaims(pool.issuer, { 'cognito:groups': ['platform:operator'] }),
    );
    expect(await access(`${header}.${payload}.${signature}`)).toBe(REFUSED);
  });

  it.each([
    ['nothing', () => ''],
    ['a space in front', () => ` ${signed()}`],
    ['a newline behind', () => `${signed()}\n`],
    ['a fourth part', () => `${signed()}.AAAA`],
    ['two parts', () => signed().split('.').slice(0, 2).join('.')],
    ['an empty signature', () => `${signed().split('.').slice(0, 2).join('.')}.`],
    ['2 MB of junk', () => 'a.'.repeat(1_000_000)],
    ['2 MB in three parts', () => `${'a'.repeat(700_000)}.`.repeat(3).slice(0, -1)],
    ['a payload that is text', () => forge('"text"', pool.key)],
    ['a payload that is an array', () => forge('[1]', pool.key)],
    ['a payload that is null', () => forge('null', pool.key)],
    ['a payload that is no JSON', () => forge('{', pool.key)],
  ])('refuses %s', async (_name, token) => {
    expect(await access(token())).toBe(REFUSED);
  });

  it('never shows the token in what it throws', async () => {
    const secret = 'SECRETSECRET';
    for (const token of [
      forge(`{"${secret}`, pool.key),
      forge(accessClaims(pool.issuer, { sub: secret, token_use: secret, exp: secret }), pool.key),
      signed({ iss: secret }),
      signed({ client_id: secret, username: secret }),
      `${secret}.${secret}.${secret}`,
    ]) {
      const error = await pool.verifier.verifyAccessToken(token).catch((thrown: unknown) => thrown);
      expect(String(error)).not.toContain(secret);
      expect(String((error as Error).cause)).not.toContain(secret);
    }
  });
});
