import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider';
import { availableFirstFactors } from '../../auth/first-factors.ts';
import type { Emulator } from '../../emulator.ts';
import type { PoolRecord, UserRecord } from '../../model/records.ts';
import { describeMfaPreference } from '../users/_user.ts';

/** How a user can sign in, as GetUserAuthFactors answers it. */
export function configuredFactors(emulator: Emulator, pool: PoolRecord, user: UserRecord) {
  const factors = availableFirstFactors(emulator, pool, user).filter(
    (factor) => factor !== 'PASSWORD_SRP',
  );
  return {
    Username: user.username,
    ...describeMfaPreference(user),
    ConfiguredUserAuthFactors: factors as AuthFactorType[],
  };
}
