import type { PreSignUpTriggerEvent } from 'aws-lambda';
import { env } from './parts/env.ts';

/**
 * Lets only people of some domains sign up by themselves, where `SIGN_UP_DOMAINS` names any. Whom an admin creates,
 * and whom an identity provider vouches for, are not asked. No one is confirmed by it: Cognito sends its code.
 * @throws Error whose message Cognito shows on the sign-up page
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 */
export const handler = async (event: PreSignUpTriggerEvent): Promise<PreSignUpTriggerEvent> => {
  if (event.triggerSource !== 'PreSignUp_SignUp' || env.SIGN_UP_DOMAINS.length === 0) return event;
  const [, domain = ''] = /@([^@]+)$/.exec(event.request.userAttributes['email'] ?? '') ?? [];
  if (env.SIGN_UP_DOMAINS.includes(domain.toLowerCase())) return event;
  throw new Error('Sign-up is not open to this e-mail address.');
};
