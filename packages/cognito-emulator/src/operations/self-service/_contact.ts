import type { CodePurpose } from '../../model/records.ts';
import { invalidParameter } from '../../wire/errors.ts';

/** The attributes that codes can verify. @throws CognitoError for any other */
export function requireContact(name: string): {
  attribute: 'email' | 'phone_number';
  purpose: CodePurpose;
} {
  if (name === 'email') return { attribute: 'email', purpose: 'verifyEmail' };
  if (name === 'phone_number') return { attribute: 'phone_number', purpose: 'verifyPhone' };
  throw invalidParameter(`Verification is not supported for attribute ${name}.`);
}
