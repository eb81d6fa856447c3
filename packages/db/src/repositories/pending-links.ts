import type { Database, ScopedReader, ScopedWriter } from '../database.ts';

/** Someone at a provider who waits for a user to prove that both are one person. */
export interface PendingLink {
  readonly provider: string;
  readonly subject: string;
  /** The pool's profile of them. */
  readonly profileId: string;
  readonly profileUsername: string;
  readonly createdAt: Date;
}

/** Keeps what waits for a user, in the place of what did before. */
export async function putPendingLink(
  tx: ScopedWriter,
  link: Omit<PendingLink, 'createdAt'> & {
    readonly userId: string;
    readonly tokenHash: Uint8Array;
    readonly seconds: number;
  },
): Promise<void> {
  await tx.$executeRaw`
    insert into pending_links
      (user_id, token_hash, provider, subject, profile_id, profile_username, expires_at)
    values (${link.userId}::uuid, ${link.tokenHash}, ${link.provider}, ${link.subject},
      ${link.profileId}::uuid, ${link.profileUsername},
      now() + ${link.seconds}::int * interval '1 second')
    on conflict (user_id) do update
      set token_hash = excluded.token_hash, provider = excluded.provider,
          subject = excluded.subject, profile_id = excluded.profile_id,
          profile_username = excluded.profile_username, created_at = now(),
          expires_at = excluded.expires_at`;
}

/** What waits for this user in the browser that has the token, unless its time is over. */
export async function findPendingLink(
  db: ScopedReader,
  { userId, tokenHash }: { readonly userId: string; readonly tokenHash: Uint8Array },
): Promise<PendingLink | null> {
  const rows = await db.$queryRaw<PendingLink[]>`
    select provider, subject, profile_id as "profileId", profile_username as "profileUsername",
      created_at as "createdAt"
    from pending_links
    where user_id = ${userId}::uuid and token_hash = ${tokenHash} and expires_at > now()`;
  return rows[0] ?? null;
}

/** False when it was used, or replaced. */
export async function deletePendingLink(
  tx: ScopedWriter,
  { userId, tokenHash }: { readonly userId: string; readonly tokenHash: Uint8Array },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    delete from pending_links where user_id = ${userId}::uuid and token_hash = ${tokenHash}`;
  return count === 1;
}

/** For whom a proof was waited that never came; at most `limit` of them. The worker's role only. */
export async function findUsersWithOldLinks(db: Database, limit: number): Promise<string[]> {
  const rows = await db.lookup<{ user_id: string }>(
    'users_with_old_links',
    'select * from public.users_with_old_links($1)',
    [limit],
  );
  return rows.map(({ user_id: userId }) => userId);
}

/** @returns how many were a day old, and are gone */
export function deleteOldLinks(tx: ScopedWriter, userId: string): Promise<number> {
  return tx.$executeRaw`
    delete from pending_links
    where user_id = ${userId}::uuid and expires_at <= now() - interval '24 hours'`;
}
