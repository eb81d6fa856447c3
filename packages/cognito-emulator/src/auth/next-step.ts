import { missingAttributes } from '../model/schema.ts';
import type { Outcome, SignIn } from './outcome.ts';
import { createSession } from './sessions.ts';

/** Attributes shown to the client with NEW_PASSWORD_REQUIRED. */
function shownAttributes(signIn: SignIn): string {
  const { sub: _sub, ...rest } = { ...signIn.user.attributes } as Record<string, string>;
  return JSON.stringify(rest);
}

async function askNewPassword(signIn: SignIn): Promise<Outcome> {
  const { emulator, client, pool, user } = signIn;
  const session = await createSession(emulator, client, {
    userKey: user.key,
    username: user.username,
    challenge: 'NEW_PASSWORD_REQUIRED',
    state: { amr: signIn.amr, tokenSource: signIn.tokenSource },
  });
  const required = missingAttributes(pool, user.attributes).map((name) => `userAttributes.${name}`);
  return {
    kind: 'challenged',
    challenge: 'NEW_PASSWORD_REQUIRED',
    session,
    parameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(required),
      userAttributes: shownAttributes(signIn),
    },
  };
}

/** What follows a proven first factor: a new password, a second factor, or the end. */
export async function afterFirstFactor(signIn: SignIn): Promise<Outcome> {
  if (signIn.user.status === 'FORCE_CHANGE_PASSWORD') return askNewPassword(signIn);
  return { kind: 'completed', signIn };
}
