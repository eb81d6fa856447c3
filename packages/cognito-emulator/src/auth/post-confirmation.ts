import type { Emulator } from '../emulator.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';
import { eventAttributes } from './user-attributes-event.ts';

/** Runs PostConfirmation. @throws CognitoError when the function throws */
export async function runPostConfirmation(
  emulator: Emulator,
  pool: PoolRecord,
  user: UserRecord,
  source: 'ConfirmSignUp' | 'ConfirmForgotPassword',
  clientId?: string,
  clientMetadata: Readonly<Record<string, string>> = {},
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
