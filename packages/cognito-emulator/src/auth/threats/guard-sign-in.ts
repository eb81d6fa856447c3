import type { AccountTakeoverActionType } from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../change-user.ts';
import { userMfaMethods, type MfaMethod } from '../mfa.ts';
import type { SignIn } from '../outcome.ts';
import { CognitoError, notAuthorized } from '../../wire/errors.ts';
import { addEvent } from './auth-event.ts';
import { checkPasswordUse } from './compromised-credentials.ts';
import { SIGN_IN_REFUSED } from './exceptions.ts';
import { notifyUser } from './notify-user.ts';
import { actionAt, riskPolicy, threatMode, type ThreatMode } from './risk-policy.ts';
import { weighSignIn } from './weigh-sign-in.ts';

/** What is known of a sign-in besides who it is of. */
export interface ProvedFactor {
  /** A password that was sent; absent with SRP, which hides it. */
  readonly password?: string;
  /** Second factors that a risk can demand; default is what pool and user have. */
  readonly methods?: readonly MfaMethod[];
  /** Default is the pool's. */
  readonly mode?: ThreatMode;
}

/** What an action makes of a sign-in: second factors it demands, or the end. */
function applyAction(
  { pool, user, amr }: SignIn,
  action: AccountTakeoverActionType | undefined,
  offered: readonly MfaMethod[] | undefined,
): { blocked: boolean; methods: readonly MfaMethod[] } {
  const wanted = action?.EventAction ?? 'NO_ACTION';
  if (!wanted.startsWith('MFA') || amr.includes('mfa')) {
    return { blocked: wanted === 'BLOCK', methods: [] };
  }
  const methods = offered ?? userMfaMethods(pool, user, true);
  return { blocked: wanted === 'MFA_REQUIRED' && methods.length === 0, methods };
}

function checkCompromised({ emulator, pool, client, user }: SignIn, password: string | undefined) {
  // A temporary password is replaced anyway.
  if (password === undefined || user.status === 'FORCE_CHANGE_PASSWORD') return 'unknown';
  return checkPasswordUse(emulator, { pool, client, password, event: 'SIGN_IN' });
}

/** AWS documents the type, not the words. */
export const COMPROMISED_PASSWORD = 'Password reset required for the user due to security reasons';

async function demandNewPassword({ emulator, pool, user }: SignIn): Promise<never> {
  await changeUser(emulator, { pool, user }, (current) => ({
    ...current,
    status: 'RESET_REQUIRED',
  }));
  throw new CognitoError('PasswordResetRequiredException', COMPROMISED_PASSWORD);
}

/**
 * Weighs a sign-in whose first factor is proved, notes it, and does what the policy says. Does nothing
 * where threat protection is off, or when the sign-in was weighed before.
 * @returns the sign-in with its event, and with the second factors that the risk demands
 * @throws CognitoError NotAuthorizedException, PasswordResetRequiredException
 */
export async function guardSignIn(signIn: SignIn, proved: ProvedFactor = {}): Promise<SignIn> {
  const { emulator, pool, client, user } = signIn;
  const mode = proved.mode ?? threatMode(pool);
  if (mode === 'OFF' || signIn.event) return signIn;
  const { context, risk } = weighSignIn(signIn);
  const policy = riskPolicy(emulator.store, client).AccountTakeoverRiskConfiguration;
  const action = mode === 'ENFORCED' ? actionAt(policy?.Actions, risk.level) : undefined;
  const { blocked, methods } = applyAction(signIn, action, proved.methods);
  const password = checkCompromised(signIn, proved.password);
  const refused = blocked || password === 'blocked';
  const event = await addEvent(emulator, user, {
    ...context,
    type: 'SignIn',
    response: refused ? 'Fail' : 'InProgress',
    challenges: signIn.amr.includes('pwd') ? [{ name: 'Password', response: 'Success' }] : [],
    risk: {
      ...risk,
      ...(refused ? { decision: 'Block' } : {}),
      compromised: password !== 'unknown',
    },
  });
  if (action?.Notify) {
    const mail = blocked ? 'BlockEmail' : methods.length > 0 ? 'MfaEmail' : 'NoActionEmail';
    await notifyUser(signIn, event, policy?.NotifyConfiguration, mail);
  }
  if (blocked) throw notAuthorized(SIGN_IN_REFUSED);
  if (password === 'blocked') return demandNewPassword(signIn);
  return {
    ...signIn,
    event: { id: event.id, createdAt: event.createdAt },
    ...(methods.length > 0 ? { demanded: methods } : {}),
  };
}
