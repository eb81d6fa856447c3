import type {
  AdminCreateUserRequest,
  AdminCreateUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { hashPassword, temporaryPasswordExpiry } from '../../auth/passwords.ts';
import { runPreSignUp } from '../../auth/pre-sign-up.ts';
import { randomPassword } from '../../crypto/random.ts';
import { sendMessage } from '../../auth/send-message.ts';
import type { Emulator } from '../../emulator.ts';
import { buildUser } from '../../model/new-user.ts';
import { getPasswordPolicy, requireStrongPassword } from '../../model/password-policy.ts';
import { requirePool } from '../../model/pools.ts';
import type { PoolRecord, PoolUser, UserRecord } from '../../model/records.ts';
import { schemaAttribute } from '../../model/schema.ts';
import { putUser } from '../../model/put-user.ts';
import { requireUser, userByKey } from '../../model/users.ts';
import { CognitoError, invalidParameter } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { describeUser } from './_user.ts';

type Input = AdminCreateUserRequest;

function temporaryPassword(pool: PoolRecord, input: Input): string | undefined {
  const given = input.TemporaryPassword;
  if (given) {
    requireStrongPassword(pool, given, 'Password did not conform with password policy');
    return given;
  }
  // No one learns a generated password that is not sent, so none is stored.
  if (input.MessageAction === 'SUPPRESS') return undefined;
  return randomPassword(getPasswordPolicy(pool).MinimumLength ?? 8);
}

function withTemporary(
  pool: PoolRecord,
  user: UserRecord,
  password: string | undefined,
  now: number,
): UserRecord {
  return {
    ...user,
    ...(password === undefined ? {} : { password: hashPassword(user, password) }),
    temporaryPasswordExpiresAt: temporaryPasswordExpiry(pool, now),
    modifiedAt: now,
  };
}

function destinations(user: UserRecord, input: Input): ('email' | 'phone_number')[] {
  const mediums = input.DesiredDeliveryMediums ?? ['SMS'];
  const wanted: ('email' | 'phone_number')[] = [];
  if (mediums.includes('EMAIL') && user.attributes.email) wanted.push('email');
  if (mediums.includes('SMS') && user.attributes.phone_number) wanted.push('phone_number');
  // SMS is the documented default, but without a phone number the address that exists is used.
  if (wanted.length === 0 && !input.DesiredDeliveryMediums && user.attributes.email) {
    wanted.push('email');
  }
  return wanted;
}

async function invite(
  emulator: Emulator,
  { pool, user }: PoolUser,
  input: Input,
  code: string,
): Promise<void> {
  for (const attribute of destinations(user, input)) {
    await sendMessage(emulator, {
      pool,
      user,
      reason: 'AdminCreateUser',
      attribute,
      to: user.attributes[attribute] ?? '',
      code,
      clientMetadata: input.ClientMetadata ?? {},
    });
  }
}

async function resend(emulator: Emulator, pool: PoolRecord, input: Input): Promise<UserRecord> {
  const { store, clock } = emulator;
  const existing = requireUser(store, pool, input.Username ?? '');
  const password =
    temporaryPassword(pool, input) ?? randomPassword(getPasswordPolicy(pool).MinimumLength ?? 8);
  const user = await store.write((tx) => {
    const current = userByKey(tx, pool.id, existing.key);
    if (current?.status !== 'FORCE_CHANGE_PASSWORD') {
      throw new CognitoError(
        'UnsupportedUserStateException',
        'Resend not possible. User status is not FORCE_CHANGE_PASSWORD',
      );
    }
    const next = withTemporary(pool, current, password, clock.now());
    putUser(tx, pool, next, { previous: current });
    return next;
  });
  await invite(emulator, { pool, user }, input, password);
  return user;
}

/** Passwordless pools confirm a user who is given no password. Source: measured, facts §4.5. */
function startsConfirmed(pool: PoolRecord, input: Input): boolean {
  const factors = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return !input.TemporaryPassword && factors.some((factor) => factor !== 'PASSWORD');
}

async function create(emulator: Emulator, pool: PoolRecord, input: Input): Promise<UserRecord> {
  const { store, clock } = emulator;
  const now = clock.now();
  const attributes = input.UserAttributes ?? [];
  const draft = buildUser(store, {
    pool,
    username: input.Username ?? '',
    attributes,
    status: startsConfirmed(pool, input) ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
    now,
    duplicate: 'User account already exists',
  });
  const answer = await runPreSignUp(emulator, {
    pool,
    source: 'AdminCreateUser',
    username: draft.username,
    attributes: draft.attributes,
    validationData: input.ValidationData ?? [],
    clientMetadata: input.ClientMetadata ?? {},
  });
  const verified = { ...draft, attributes: { ...draft.attributes, ...answer.verified } };
  const password = draft.status === 'CONFIRMED' ? undefined : temporaryPassword(pool, input);
  const user =
    draft.status === 'CONFIRMED' ? verified : withTemporary(pool, verified, password, now);
  await store.write((tx) => {
    if (userByKey(tx, pool.id, user.key)) {
      throw new CognitoError('UsernameExistsException', 'User account already exists');
    }
    putUser(tx, pool, user, {
      force: input.ForceAliasCreation === true,
      conflict: 'UsernameExistsException',
    });
  });
  if (input.MessageAction !== 'SUPPRESS' && password !== undefined) {
    await invite(emulator, { pool, user }, input, password);
  }
  return user;
}

/** AdminCreateUser words an unknown custom attribute in its own way. */
function requireKnownCustom(pool: PoolRecord, { UserAttributes = [] }: Input): void {
  for (const { Name = '' } of UserAttributes) {
    if (Name.includes('custom:') && !schemaAttribute(pool, Name)) {
      throw invalidParameter(
        `Attributes did not conform to the schema: Type for attribute {${Name}} could not be determined`,
      );
    }
  }
}

export const adminCreateUser = defineOperation<AdminCreateUserRequest, AdminCreateUserResponse>(
  'AdminCreateUser',
  async ({ emulator }, input) => {
    const pool = requirePool(emulator.store, input.UserPoolId);
    if (input.UserAttributes?.some(({ Name }) => Name === 'sub')) {
      throw invalidParameter('Cannot modify the non-mutable attribute sub');
    }
    requireKnownCustom(pool, input);
    const resending = input.MessageAction === 'RESEND';
    const user = await (resending ? resend : create)(emulator, pool, input);
    return { User: describeUser(user) };
  },
);
