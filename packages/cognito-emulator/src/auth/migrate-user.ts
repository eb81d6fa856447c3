import { randomId } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import type { UserRecord } from '../model/records.ts';
import { checkAttributes } from '../model/schema.ts';
import { fold } from '../model/aliases.ts';
import { putUser } from '../model/put-user.ts';
import { CognitoError } from '../wire/errors.ts';
import { hashPassword } from './passwords.ts';
import type { UsernameRequest } from './username-request.ts';

/** A user unknown to the pool who may live elsewhere. */
export interface MigrationRequest extends UsernameRequest {
  /** Absent in the forgotten-password flow. */
  readonly password?: string;
  readonly source: 'Authentication' | 'ForgotPassword';
}

interface MigrationAnswer {
  readonly userAttributes?: Record<string, string> | null;
  readonly finalUserStatus?: string | null;
  readonly forceAliasCreation?: boolean | null;
}

/**
 * Asks the UserMigration trigger for a user and stores the answer.
 * @returns the new user; undefined when the pool has no such trigger or it does not know the user
 */
export async function migrateUser(
  emulator: Emulator,
  request: MigrationRequest,
): Promise<UserRecord | undefined> {
  const { pool, client, username, password, clientMetadata = {}, source } = request;
  if (!emulator.triggers.configured(pool, 'UserMigration')) return undefined;
  let answer: MigrationAnswer | undefined;
  try {
    answer = await emulator.triggers.run({
      pool,
      trigger: 'UserMigration',
      source,
      userName: username,
      clientId: client.id,
      // The metadata of a sign-in's first request arrives as validationData. Source: the guide's page.
      request:
        source === 'Authentication'
          ? { password: password ?? null, validationData: clientMetadata, clientMetadata: null }
          : { password: null, validationData: null, clientMetadata },
      response: {
        userAttributes: null,
        finalUserStatus: null,
        messageAction: null,
        desiredDeliveryMediums: null,
        forceAliasCreation: null,
      },
    });
  } catch (error) {
    if (error instanceof CognitoError && error.type === 'UserLambdaValidationException') {
      return undefined;
    }
    throw error;
  }
  if (!answer?.userAttributes) return undefined;
  const { username: given, ...attributes } = answer.userAttributes;
  const now = emulator.clock.now();
  const sub = randomId();
  const byAttribute = !!pool.settings.UsernameAttributes?.length;
  const name = byAttribute ? sub : fold(pool, given ?? username);
  const reset = answer.finalUserStatus === 'RESET_REQUIRED';
  const confirmed = answer.finalUserStatus === 'CONFIRMED';
  const bare: UserRecord = {
    poolId: pool.id,
    key: fold(pool, name),
    username: name,
    sub,
    status: reset || !confirmed ? 'RESET_REQUIRED' : 'CONFIRMED',
    enabled: true,
    createdAt: now,
    modifiedAt: now,
    attributes: checkAttributes(
      pool,
      Object.entries(attributes).map(([Name, Value]) => ({ Name, Value: String(Value) })),
      'create',
    ),
    codes: {},
    generation: 0,
    mfa: { enabled: [] },
  };
  const user =
    password !== undefined && confirmed
      ? { ...bare, password: hashPassword(bare, password), passwordSetAt: now }
      : bare;
  await emulator.store.write((tx) =>
    putUser(tx, pool, user, { force: answer.forceAliasCreation === true }),
  );
  return user;
}
