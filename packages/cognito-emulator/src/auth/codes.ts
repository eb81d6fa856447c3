import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import { sendMessage } from './send-message.ts';
import type { MessageReason } from '../delivery/templates.ts';
import type { Emulator } from '../emulator.ts';
import type { CodePurpose, PendingCode, PoolRecord, UserRecord } from '../model/records.ts';
import { userByKey } from '../model/users.ts';
import { key } from '../store/store.ts';
import { CognitoError } from '../wire/errors.ts';
import { sameText } from '../crypto/same-text.ts';

/** 24 h, forgotten passwords 1 h. */
const lifetimesMs: Record<CodePurpose, number> = {
  signUp: 86_400_000,
  verifyEmail: 86_400_000,
  verifyPhone: 86_400_000,
  forgotPassword: 3_600_000,
};

/** Wrong tries per code. Source: quotas page (ConfirmSignUp, VerifyUserAttribute 15 per hour). */
const MAX_TRIES = 15;

/** `t***@t***`. */
export function maskEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.charAt(0)}***@${domain.charAt(0)}***`;
}

/** `+*******0100`. */
export function maskPhone(phone: string): string {
  return `+${'*'.repeat(Math.max(1, phone.length - 5))}${phone.slice(-4)}`;
}

export function deliveryDetails(
  attribute: 'email' | 'phone_number',
  address: string,
): CodeDeliveryDetailsType {
  return {
    AttributeName: attribute,
    DeliveryMedium: attribute === 'email' ? 'EMAIL' : 'SMS',
    Destination: attribute === 'email' ? maskEmail(address) : maskPhone(address),
  };
}

/** What CodeDeliveryDetails would look like for a user who does not exist; stable per name. */
export function simulatedDelivery(name: string): CodeDeliveryDetailsType {
  const email = name.includes('@') ? name : `${name.charAt(0)}@${name.charAt(name.length - 1)}`;
  return deliveryDetails('email', email);
}

export interface CodeRequest {
  readonly pool: PoolRecord;
  readonly user: UserRecord;
  readonly purpose: CodePurpose;
  readonly reason: MessageReason;
  readonly attribute: 'email' | 'phone_number';
  readonly clientId?: string;
  readonly clientMetadata?: Readonly<Record<string, string>>;
  /** Address to use instead of the user's, for one that waits for verification. */
  readonly to?: string;
}

/**
 * Makes a six-digit code, replaces the one before, stores it with the user and sends it.
 * @returns where it went, masked
 */
export async function issueCode(
  emulator: Emulator,
  request: CodeRequest,
): Promise<CodeDeliveryDetailsType> {
  const { pool, user, purpose, attribute } = request;
  const to = request.to ?? user.attributes[attribute] ?? '';
  const code = emulator.codes.next(6);
  const pending: PendingCode = {
    code,
    attribute,
    expiresAt: emulator.clock.now() + lifetimesMs[purpose],
    failures: 0,
  };
  await emulator.store.write((tx) => {
    const current = userByKey(tx, pool.id, user.key);
    if (current) {
      tx.put('users', key(pool.id, user.key), {
        ...current,
        codes: { ...current.codes, [purpose]: pending },
      });
    }
  });
  await sendMessage(emulator, { ...request, to, code });
  return deliveryDetails(attribute, to);
}

/**
 * Checks a code; the caller removes it in the transaction that uses it (`withoutCode`).
 * @throws CognitoError CodeMismatchException, ExpiredCodeException, LimitExceededException
 */
export async function requireCode(
  emulator: Emulator,
  user: UserRecord,
  purpose: CodePurpose,
  given: string,
): Promise<PendingCode> {
  const pending = user.codes[purpose];
  if (!pending || pending.expiresAt <= emulator.clock.now()) {
    throw new CognitoError(
      'ExpiredCodeException',
      'Invalid code provided, please request a code again.',
    );
  }
  if (pending.failures >= MAX_TRIES) {
    throw new CognitoError(
      'LimitExceededException',
      'Attempt limit exceeded, please try after some time.',
    );
  }
  if (sameText(pending.code, given)) return pending;
  await emulator.store.write((tx) => {
    const current = userByKey(tx, user.poolId, user.key);
    const code = current?.codes[purpose];
    if (current && code) {
      tx.put('users', key(user.poolId, user.key), {
        ...current,
        codes: { ...current.codes, [purpose]: { ...code, failures: code.failures + 1 } },
      });
    }
  });
  throw new CognitoError(
    'CodeMismatchException',
    'Invalid verification code provided, please try again.',
  );
}

export function withoutCode(user: UserRecord, purpose: CodePurpose): UserRecord {
  const { [purpose]: _used, ...codes } = user.codes;
  return { ...user, codes };
}

/** The attribute that a sign-up code goes to; phone numbers come first. */
export function signUpCodeAttribute(
  pool: PoolRecord,
  user: UserRecord,
): 'email' | 'phone_number' | undefined {
  const automatic = pool.settings.AutoVerifiedAttributes ?? [];
  for (const attribute of ['phone_number', 'email'] as const) {
    if (automatic.includes(attribute) && user.attributes[attribute]) return attribute;
  }
  return undefined;
}

/**
 * The verified address that a forgotten-password code goes to, by AccountRecoverySetting. A pool
 * without one prefers SMS, as the API's documentation says of the absent setting.
 */
export function recoveryAttribute(
  pool: PoolRecord,
  user: UserRecord,
): 'email' | 'phone_number' | undefined {
  const mechanisms = pool.settings.AccountRecoverySetting?.RecoveryMechanisms ?? [
    { Priority: 1, Name: 'verified_phone_number' },
    { Priority: 2, Name: 'verified_email' },
  ];
  const ordered = mechanisms.toSorted((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0));
  for (const { Name } of ordered) {
    const attribute = Name === 'verified_email' ? 'email' : 'phone_number';
    if (Name === 'admin_only') return undefined;
    if (user.attributes[attribute] && user.attributes[`${attribute}_verified`] === 'true') {
      return attribute;
    }
  }
  return undefined;
}
