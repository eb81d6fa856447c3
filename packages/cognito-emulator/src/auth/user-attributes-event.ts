import type { UserRecord } from '../model/records.ts';

/** A user's attributes as triggers see them: a map of strings, with sub and status. */
export function eventAttributes(user: UserRecord): Record<string, string> {
  return {
    sub: user.sub,
    'cognito:user_status': user.status,
    ...user.attributes,
    ...(user.identities?.length
      ? {
          identities: JSON.stringify(
            user.identities.map((identity) => ({ ...identity, primary: String(identity.primary) })),
          ),
        }
      : {}),
  };
}
