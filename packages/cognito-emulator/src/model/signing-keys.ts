import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { Store, Writer } from '../store/store.ts';

/** One RSA key as stored: the private JWK. */
interface StoredKey {
  readonly kid: string;
  readonly jwk: JsonWebKey;
}

/** The keys of a pool: ID and access tokens are signed by different ones. */
export interface KeySet {
  readonly id: StoredKey;
  readonly access: StoredKey;
  /** Former keys that JWKS still serves. */
  readonly retired: readonly StoredKey[];
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/** A public key as JWKS serves it. */
export interface PublicJwk {
  readonly alg: 'RS256';
  readonly e: string;
  readonly kid: string;
  readonly kty: 'RSA';
  readonly n: string;
  readonly use: 'sig';
}

const generate = promisify(generateKeyPair);

async function generateKey(): Promise<StoredKey> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  return {
    kid: randomBytes(32).toString('base64'),
    jwk: privateKey.export({ format: 'jwk' }),
  };
}

/** Two new 2048-bit keys. */
export async function generateKeySet(): Promise<KeySet> {
  const [id, access] = await Promise.all([generateKey(), generateKey()]);
  return { id, access, retired: [] };
}

/** Access to the pools' keys; parsed keys stay in memory. */
export interface SigningKeys {
  /** The key that signs tokens of this use. */
  signing(poolId: string, use: 'id' | 'access'): SigningKey;
  /** The public key with this kid, current or retired. */
  verifying(poolId: string, kid: string): KeyObject | undefined;
  /** The pool's JWKS, or undefined when there is no such pool. */
  jwks(poolId: string): PublicJwk[] | undefined;
  /** Stores the keys of a new pool, or replaces a pool's keys. */
  put(tx: Writer, poolId: string, keys: KeySet): void;
  read(poolId: string): KeySet | undefined;
}

export function createSigningKeys(store: Store): SigningKeys {
  const privateKeys = new Map<string, KeyObject>();
  const publicKeys = new Map<string, KeyObject>();
  const cached = (cache: Map<string, KeyObject>, kid: string, make: () => KeyObject) => {
    let found = cache.get(kid);
    if (!found) cache.set(kid, (found = make()));
    return found;
  };
  const read = (poolId: string) => store.get<KeySet>('signingKeys', poolId);
  const all = (keys: KeySet) => [keys.id, keys.access, ...keys.retired];

  return {
    read,
    signing(poolId, use) {
      const keys = read(poolId);
      if (!keys) throw new Error(`pool ${poolId} has no signing keys`);
      const { kid, jwk } = keys[use];
      const make = () => createPrivateKey({ key: jwk, format: 'jwk' });
      return { kid, privateKey: cached(privateKeys, kid, make) };
    },
    verifying(poolId, kid) {
      const keys = read(poolId);
      const found = keys && all(keys).find((key) => key.kid === kid);
      if (!found) return undefined;
      return cached(publicKeys, kid, () =>
        createPublicKey({ key: { kty: 'RSA', n: found.jwk.n, e: found.jwk.e }, format: 'jwk' }),
      );
    },
    jwks(poolId) {
      const keys = read(poolId);
      return (
        keys &&
        all(keys).map(({ kid, jwk }) => ({
          alg: 'RS256',
          e: jwk.e ?? '',
          kid,
          kty: 'RSA',
          n: jwk.n ?? '',
          use: 'sig',
        }))
      );
    },
    put: (tx, poolId, keys) => tx.put('signingKeys', poolId, keys),
  };
}
