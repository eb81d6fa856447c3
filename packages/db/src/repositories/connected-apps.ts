import type { PersonalKeyProof } from '@gatehouse/domain/personal-key';
import type { ScopedWriter } from '../database.ts';
import type { NewApiKey } from './api-keys.ts';

/** An app that its person has just allowed: its code is redeemed, or it is none. */
export interface NewConnectedApp extends Omit<NewApiKey, 'hint'>, PersonalKeyProof {
  /** The client id. */
  readonly appId: string;
  /** The host that is the app's; null for one on the person's computer. */
  readonly appHost: string | null;
  readonly appRedirect: string;
  readonly codeHash: Uint8Array<ArrayBuffer>;
  readonly codeChallenge: string;
  /** The session in which it was allowed. */
  readonly codeSession: string;
  readonly codeSeconds: number;
}

export async function insertConnectedApp(
  tx: ScopedWriter,
  { codeSeconds, ...app }: NewConnectedApp,
): Promise<void> {
  await tx.apiKey.create({
    data: {
      ...{ ...app, kind: 'personal', hint: '' },
      codeEndsAt: new Date(Date.now() + codeSeconds * 1_000),
    },
  });
}

/** An app as its code or a refresh token finds it, held until the transaction ends. */
export interface HeldAppRow {
  readonly id: string;
  readonly name: string;
  readonly permissions: string[];
  readonly user_id: string;
  readonly user_name: string;
  readonly app_id: string;
  readonly app_host: string | null;
  readonly app_redirect: string;
  readonly code_challenge: string;
  /** Its code has been redeemed. */
  readonly redeemed: boolean;
  readonly refresh_hash: Uint8Array | null;
  /** Tokens were given out after this transaction began: two came at once. */
  readonly overtaken: boolean;
}

/** By what an app is found: each belongs to one alone. */
export type AppHandle =
  | { readonly codeHash: Uint8Array }
  | { readonly refreshFamily: Uint8Array }
  | { readonly tokenHash: Uint8Array };

/** Null for one that is not there, is cut off, or over. */
export async function lockApp(
  tx: ScopedWriter,
  tenantId: string,
  handle: AppHandle,
): Promise<HeldAppRow | null> {
  const by = { codeHash: null, refreshFamily: null, tokenHash: null, ...handle };
  const rows = await tx.$queryRaw<HeldAppRow[]>`
    select id, name, permissions, created_by as user_id, created_by_name as user_name, app_id,
      app_host, app_redirect, code_challenge, code_ends_at is null as redeemed, refresh_hash,
      coalesce(refreshed_at > transaction_timestamp(), false) as overtaken
    from api_keys
    where tenant_id = ${tenantId}::uuid and app_id is not null and revoked_at is null
      and expires_at > now() and (code_hash = ${by.codeHash}
        or refresh_family = ${by.refreshFamily} or token_hash = ${by.tokenHash})
    for update`;
  return rows[0] ?? null;
}

/**
 * May the app be given tokens, as its person and the tenant's rules are now? Never while its code is too
 * old, or once the session has ended in which it was allowed.
 */
export async function appMayHaveTokens(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ may: boolean }[]>`
    select public.app_may_have_tokens(${tenantId}::uuid, ${id}::uuid) as may`;
  return rows[0]?.may === true;
}

export interface AppSecrets {
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly refreshFamily: Uint8Array<ArrayBuffer>;
  readonly refreshHash: Uint8Array<ArrayBuffer>;
  readonly tokenSeconds: number;
}

/**
 * Puts new tokens in the place of those before, and of the code.
 * @returns in how many seconds the access token ends: with the app's own term at the latest
 */
export async function setAppSecrets(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  { tokenHash, refreshFamily, refreshHash, tokenSeconds }: AppSecrets,
): Promise<number> {
  const rows = await tx.$queryRaw<{ seconds: number }[]>`
    update api_keys set token_hash = ${tokenHash}, refresh_family = ${refreshFamily},
      refresh_hash = ${refreshHash}, refreshed_at = clock_timestamp(), code_ends_at = null,
      token_ends_at = least(expires_at, now() + ${tokenSeconds}::int * interval '1 second'),
      updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and app_id is not null
    returning floor(extract(epoch from token_ends_at - now()))::int as seconds`;
  const seconds = rows[0]?.seconds;
  if (seconds === undefined) throw new Error('the app is no longer there');
  return seconds;
}

export interface CutApp {
  readonly id: string;
  readonly name: string;
  readonly app_host: string | null;
  readonly user_id: string;
}

/** Ends all connected apps of a tenant, also those whose code has not been redeemed. */
export function cutApps(tx: ScopedWriter, tenantId: string): Promise<CutApp[]> {
  return tx.$queryRaw<CutApp[]>`
    update api_keys set revoked_at = now(), updated_at = now()
    where tenant_id = ${tenantId}::uuid and app_id is not null and revoked_at is null
    returning id, name, app_host, created_by as user_id`;
}
