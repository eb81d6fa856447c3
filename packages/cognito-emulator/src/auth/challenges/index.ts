import { invalidParameter } from '../../wire/errors.ts';
import type { Outcome } from '../outcome.ts';
import type { ChallengeAnswer, ChallengeHandler } from './challenge.ts';
import { answerCode } from './code.ts';
import { answerCustomChallenge } from './custom-challenge.ts';
import { answerDevicePasswordVerifier, answerDeviceSrp } from './device-srp.ts';
import { answerMfaSetup } from './mfa-setup.ts';
import { answerNewPasswordRequired } from './new-password-required.ts';
import { answerPasswordVerifier } from './password-verifier.ts';
import { answerSelectChallenge } from './select-challenge.ts';
import { answerSelectMfaType } from './select-mfa-type.ts';
import { answerSoftwareToken } from './software-token.ts';
import { answerWebAuthn } from './web-authn.ts';

/** A map, not an object: names come from the outside, and `constructor` is no challenge. */
const handlers: ReadonlyMap<string, ChallengeHandler> = new Map(
  Object.entries({
    CUSTOM_CHALLENGE: answerCustomChallenge,
    DEVICE_PASSWORD_VERIFIER: answerDevicePasswordVerifier,
    DEVICE_SRP_AUTH: answerDeviceSrp,
    EMAIL_OTP: answerCode,
    MFA_SETUP: answerMfaSetup,
    NEW_PASSWORD_REQUIRED: answerNewPasswordRequired,
    PASSWORD_VERIFIER: answerPasswordVerifier,
    SELECT_CHALLENGE: answerSelectChallenge,
    SELECT_MFA_TYPE: answerSelectMfaType,
    SMS_MFA: answerCode,
    SMS_OTP: answerCode,
    SOFTWARE_TOKEN_MFA: answerSoftwareToken,
    WEB_AUTHN: answerWebAuthn,
  }),
);

export function answerChallenge(answer: ChallengeAnswer): Promise<Outcome> {
  const handler = handlers.get(answer.challenge);
  if (!handler) throw invalidParameter(`Unsupported challenge ${answer.challenge}`);
  return handler(answer);
}
