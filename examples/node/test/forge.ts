import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

export const CLIENT_ID = '4spa00000000000000000000aa';
export const USER_ID = randomUUID();
export const TENANT_ID = randomUUID();
/** The group of a tenant's admins. */
export const GROUP = `t_${TENANT_ID.replaceAll('-', '')}:admin`;

type Part = Readonly<Record<string, unknown>>;

const encode = (part: Part) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A pretended pool: its keys, and tokens that are good, or nearly. */
export class Forge {
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #attacker = generateKeyPairSync('rsa', { modulusLength: 2048 });
  issuer = 'https://issuer.example';

  /** The pool's key set. */
  get jwks(): string {
    const jwk = this.#key.publicKey.export({ format: 'jwk' });
    return JSON.stringify({ keys: [{ ...jwk, kid: 'k1', use: 'sig', alg: 'RS256' }] });
  }

  #claims(changes: Part): Part {
    const now = Math.floor(Date.now() / 1_000);
    return {
      sub: USER_ID,
      iss: this.issuer,
      client_id: CLIENT_ID,
      token_use: 'access',
      username: USER_ID,
      scope: 'openid email profile',
      'cognito:groups': [GROUP],
      auth_time: now - 10,
      iat: now - 10,
      exp: now + 890,
      jti: randomUUID(),
      ...changes,
    };
  }

  /** A good token, but for the changes. */
  token(changes: Part = {}, header: Part = {}, key = this.#key.privateKey): string {
    const input = `${encode({ alg: 'RS256', kid: 'k1', ...header })}.${encode(this.#claims(changes))}`;
    return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
  }

  /** What must not be taken, each made afresh. */
  forgeries(): Readonly<Record<string, () => string>> {
    const now = Math.floor(Date.now() / 1_000);
    const unsigned = (alg: string, signature = '') =>
      `${encode({ alg, kid: 'k1' })}.${encode(this.#claims({}))}.${signature}`;
    const hmac = (secret: string) => {
      const input = `${encode({ alg: 'HS256', kid: 'k1' })}.${encode(this.#claims({}))}`;
      return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    };
    const pem = this.#key.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const attacker = this.#attacker.privateKey;
    return {
      'no token': () => 'x',
      'alg none': () => unsigned('none'),
      'alg NoNe with junk': () => unsigned('NoNe', 'anVuaw'),
      'HS256 with the public key': () => hmac(pem),
      'a header that says RS512': () => this.token({}, { alg: 'RS512' }),
      'a header that says PS256': () => this.token({}, { alg: 'PS256' }),
      'no kid': () => this.token({}, { kid: undefined }),
      'an unknown kid': () => this.token({}, { kid: 'k2' }),
      'the key of an attacker': () => this.token({}, {}, attacker),
      'a key in the header': () =>
        this.token({}, { jwk: this.#attacker.publicKey.export({ format: 'jwk' }) }, attacker),
      'crit that no one understands': () => this.token({}, { crit: ['x'], x: 1 }),
      'a changed payload': () => {
        const [header, , signature] = this.token().split('.');
        return `${header}.${encode(this.#claims({ sub: randomUUID() }))}.${signature}`;
      },
      'an ID token': () =>
        this.token({ token_use: 'id', aud: CLIENT_ID, client_id: undefined, username: undefined }),
      'no token_use': () => this.token({ token_use: undefined }),
      'another app client': () => this.token({ client_id: 'other' }),
      'no app client': () => this.token({ client_id: undefined }),
      'a list of app clients': () => this.token({ client_id: [CLIENT_ID] }),
      'another issuer': () => this.token({ iss: 'https://evil.example' }),
      'the issuer with a slash': () => this.token({ iss: `${this.issuer}/` }),
      'a token that has ended': () => this.token({ iat: now - 900, exp: now - 1 }),
      'no end': () => this.token({ exp: undefined }),
      'a life of 25 hours': () => this.token({ exp: now + 25 * 3_600 }),
      'an iat of tomorrow': () => this.token({ iat: now + 86_400, exp: now + 90_000 }),
      'a token that begins later': () => this.token({ nbf: now + 600 }),
      'no subject': () => this.token({ sub: undefined }),
      'a program': () => this.token({ sub: CLIENT_ID, username: undefined }),
      'groups as a text': () => this.token({ 'cognito:groups': GROUP }),
      'groups in a list of lists': () => this.token({ 'cognito:groups': [[GROUP]] }),
    };
  }
}
