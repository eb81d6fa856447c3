import type { ScopedWriter } from '../database.ts';

/** Days for which they are kept: longer than a refresh token of our app clients lives. */
const DAYS_KEPT = 31;

/**
 * Notes that a sign-in has ended, and with it all tokens of it; what is long over goes.
 * @param originJti what the tokens share
 */
export async function insertEndedSignIn(
  tx: ScopedWriter,
  userId: string,
  originJti: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from ended_sign_ins
    where user_id = ${userId}::uuid and ended_at < now() - ${DAYS_KEPT}::int * interval '1 day'`;
  await tx.$executeRaw`
    insert into ended_sign_ins (user_id, origin_jti) values (${userId}::uuid, ${originJti})
    on conflict do nothing`;
}
