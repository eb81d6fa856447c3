import type { ScopedWriter } from '../database.ts';

/**
 * Notes that a person signs in with a browser.
 * @returns whether it is a new one of someone who has been seen with others
 */
export async function rememberDevice(
  tx: ScopedWriter,
  userId: string,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ stranger: boolean }[]>`
    with others as (
      select exists (select 1 from known_devices where user_id = ${userId}::uuid) as known
    )
    insert into known_devices (user_id, token_hash)
    select ${userId}::uuid, ${tokenHash} from others
    on conflict (user_id, token_hash) do update set last_seen_at = now()
    returning xmax = 0 and (select known from others) as stranger`;
  return rows[0]?.stranger ?? false;
}
