import type { EventFilterType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import type { ClientRecord, PoolRecord } from '../../model/records.ts';
import { CognitoError } from '../../wire/errors.ts';
import { riskPolicy, threatMode } from './risk-policy.ts';
import { getThreatLists } from './threat-lists.ts';

export interface PasswordUse {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly password: string;
  readonly event: EventFilterType;
}

/**
 * Whether a password that someone typed is on the list of compromised ones.
 * @returns `blocked` where the policy refuses it, `detected` where it is only noted
 */
export function checkPasswordUse(
  emulator: Emulator,
  { pool, client, password, event }: PasswordUse,
): 'unknown' | 'detected' | 'blocked' {
  const mode = threatMode(pool);
  if (mode === 'OFF') return 'unknown';
  const policy = riskPolicy(emulator.store, client).CompromisedCredentialsRiskConfiguration;
  const filter = policy?.EventFilter;
  if (filter?.length && !filter.includes(event)) return 'unknown';
  if (!getThreatLists(emulator).compromisedPasswords.includes(password)) return 'unknown';
  const blocks = mode === 'ENFORCED' && policy?.Actions?.EventAction === 'BLOCK';
  return blocks ? 'blocked' : 'detected';
}

/**
 * Refuses a new password that is compromised, where the policy blocks those.
 * @returns whether it is one that is let through
 * @throws CognitoError InvalidPasswordException
 */
export function requireUncompromised(emulator: Emulator, use: PasswordUse): boolean {
  const found = checkPasswordUse(emulator, use);
  if (found === 'blocked') {
    throw new CognitoError(
      'InvalidPasswordException',
      'Provided password cannot be used for security reasons.',
    );
  }
  return found === 'detected';
}
