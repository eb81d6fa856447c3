import type { ScopedReader, ScopedWriter } from '../database.ts';

/** What a person said of a sign-in. */
export type SignInAnswer = 'mine' | 'not_mine';

export interface UnusualSignInRow {
  readonly at: Date;
  readonly requestId: string;
  /** The only tenant that the session opens; null where it opens all of the person's. */
  readonly onlyTenant: string | null;
  /** What the pool calls the sign-in; null where its token named no event. */
  readonly eventId: string | null;
  readonly answer: SignInAnswer | null;
  readonly answeredIn: string | null;
}

/** Notes a sign-in that its person is told of, by the id of what they are told. */
export async function insertUnusualSignIn(
  tx: ScopedWriter,
  signIn: {
    readonly userId: string;
    readonly id: string;
    readonly requestId: string;
    readonly onlyTenant: string | null;
    readonly eventId: string | null;
  },
): Promise<void> {
  const { userId, id, requestId, onlyTenant, eventId } = signIn;
  await tx.$executeRaw`
    insert into unusual_sign_ins (user_id, id, request_id, only_tenant, event_id)
    values (${userId}::uuid, ${id}::uuid, ${requestId}, ${onlyTenant}::uuid, ${eventId})`;
}

export async function getUnusualSignIn(
  db: ScopedReader,
  userId: string,
  id: string,
): Promise<UnusualSignInRow | null> {
  const rows = await db.$queryRaw<UnusualSignInRow[]>`
    select at, request_id as "requestId", only_tenant as "onlyTenant", event_id as "eventId", answer,
      answered_in as "answeredIn"
    from unusual_sign_ins where user_id = ${userId}::uuid and id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Does its person have some of so many days left to say whether it was them? */
export async function isUnanswered(
  db: ScopedReader,
  userId: string,
  id: string,
  days: number,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from unusual_sign_ins
    where user_id = ${userId}::uuid and id = ${id}::uuid and answer is null
      and at > now() - ${days}::int * interval '1 day'`;
  return rows.length === 1;
}

/**
 * Keeps what the person says, once, and within so many days.
 * @returns null when they said something before, or it is too late
 */
export async function answerUnusualSignIn(
  tx: ScopedWriter,
  userId: string,
  id: string,
  said: { readonly answer: SignInAnswer; readonly requestId: string; readonly days: number },
): Promise<Pick<UnusualSignInRow, 'onlyTenant'> | null> {
  const rows = await tx.$queryRaw<Pick<UnusualSignInRow, 'onlyTenant'>[]>`
    update unusual_sign_ins set answer = ${said.answer}, answered_in = ${said.requestId}
    where user_id = ${userId}::uuid and id = ${id}::uuid and answer is null
      and at > now() - ${said.days}::int * interval '1 day'
    returning only_tenant as "onlyTenant"`;
  return rows[0] ?? null;
}
