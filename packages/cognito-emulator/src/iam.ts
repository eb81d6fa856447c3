import { randomBytes } from 'node:crypto';
import type {
  Credentials,
  SessionClaims,
  TemporaryCredentials,
} from '@gatehouse/iam-local/credentials';
import type { Role, Roles } from '@gatehouse/iam-local/roles';
import type { Clock } from './clock.ts';
import type { Store } from './store/store.ts';

/**
 * What the emulator knows of AWS's IAM: who may take which role, and what sessions are made of. Loaded
 * when it is first asked, since most starts only need user pools.
 */
export interface Iam {
  /** @throws for roles that cannot be read */
  roles(): Promise<Roles>;
  /** Reads sessions; the emulator's clock says which are over. */
  credentials(): Promise<Credentials>;
  issue(claims: SessionClaims): Promise<TemporaryCredentials>;
  /**
   * Takes a new key: every session so far is over.
   * @returns false when the key was given at the start, and others have it too
   */
  rotateKey(): Promise<boolean>;
}

export interface IamOptions {
  /** 32 bytes that local services share; one of the store's own unless given. */
  readonly credentialsKey?: Uint8Array | undefined;
  /** Roles, or a file or folder of them; no role is known without. */
  readonly roles?: string | readonly Role[] | undefined;
}

/** @throws for a key of another length, or roles that cannot be read */
export async function requireIamOptions({ credentialsKey: key, roles }: IamOptions): Promise<void> {
  if (key) (await import('@gatehouse/iam-local/credentials')).createCredentials({ key });
  if (roles !== undefined) (await import('@gatehouse/iam-local/roles')).createRoles(roles);
}

/** No pool has such an id. */
const KEY = 'session-credentials';

export function createIam(store: Store, clock: Clock, options: IamOptions): Iam {
  let roles: Promise<Roles> | undefined;
  let last: { readonly key: string; readonly credentials: Credentials } | undefined;
  const fresh = () => randomBytes(32).toString('base64');
  const given = options.credentialsKey && Buffer.from(options.credentialsKey).toString('base64');
  // Nothing is sealed by it: what it opens is no session.
  const unused = fresh();

  async function withKey(key: string): Promise<Credentials> {
    if (last?.key === key) return last.credentials;
    const { createCredentials } = await import('@gatehouse/iam-local/credentials');
    const credentials = createCredentials({ key: Buffer.from(key, 'base64'), now: clock.now });
    last = { key, credentials };
    return credentials;
  }

  /** The store's own key; an imported state may bring another. */
  async function storedKey(): Promise<string> {
    return (
      store.get<string>('documents', KEY) ??
      store.write((tx) => {
        const key = tx.get<string>('documents', KEY) ?? fresh();
        tx.put('documents', KEY, key);
        return key;
      })
    );
  }

  return {
    roles: () =>
      (roles ??= import('@gatehouse/iam-local/roles').then(({ createRoles }) =>
        createRoles(options.roles ?? []),
      )),
    credentials: () => withKey(given ?? store.get<string>('documents', KEY) ?? unused),
    async issue(claims) {
      return (await withKey(given ?? (await storedKey()))).issue(claims);
    },
    async rotateKey() {
      if (given !== undefined) return false;
      await store.write((tx) => tx.put('documents', KEY, fresh()));
      return true;
    },
  };
}
