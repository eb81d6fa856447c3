import type { Emulator } from '../emulator.ts';
import type { PoolUser } from '../model/records.ts';
import { eventAttributes } from './user-attributes-event.ts';

/** A user who is now confirmed, or has chosen a forgotten password anew. */
export interface Confirmation extends PoolUser {
  readonly source: 'ConfirmSignUp' | 'ConfirmForgotPassword';
  /** Absent when an administrator confirmed. */
  readonly clientId?: string;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/** Runs PostConfirmation. @throws CognitoError when the function throws */
export async function runPostConfirmation(
  emulator: Emulator,
  { pool, user, source, clientId, clientMetadata }: Confirmation,
): Promise<void> {
  await emulator.triggers.run({
    pool,
    trigger: 'PostConfirmation',
    source,
    userName: user.username,
    ...(clientId === undefined ? {} : { clientId }),
    request: {
      userAttributes: eventAttributes(user),
      ...(Object.keys(clientMetadata).length > 0 ? { clientMetadata } : {}),
    },
    response: {},
  });
}
