import { sendMessage } from './send-message.ts';
import { maskEmail, maskPhone } from './codes.ts';
import { toSessionState, type Challenged, type SignIn } from './outcome.ts';
import { createSession } from './sessions.ts';

/** Challenges whose answer is a code that was sent. */
export type CodeChallenge = 'SMS_MFA' | 'SMS_OTP' | 'EMAIL_OTP';

/** Member of ChallengeResponses that carries the code. */
export const codeMember = (challenge: string) => `${challenge}_CODE`;

/**
 * Sends a code and asks for it.
 * @param more what the session must remember besides the code; `pretended` sends nothing
 */
export async function askForCode(
  signIn: SignIn,
  challenge: CodeChallenge,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Challenged> {
  const { emulator, pool, client, user } = signIn;
  const attribute = challenge === 'EMAIL_OTP' ? 'email' : 'phone_number';
  const to = user.attributes[attribute] ?? '';
  // E-mail codes have eight digits: measured on AWS.
  const code = emulator.codes.next(challenge === 'EMAIL_OTP' ? 8 : 6);
  const parameters = {
    CODE_DELIVERY_DELIVERY_MEDIUM: attribute === 'email' ? 'EMAIL' : 'SMS',
    CODE_DELIVERY_DESTINATION: attribute === 'email' ? maskEmail(to) : maskPhone(to),
    USER_ID_FOR_SRP: user.username,
  };
  const session = await createSession(emulator, client, {
    ...(more.pretended ? {} : { userKey: user.key }),
    username: user.username,
    challenge,
    state: {
      code,
      parameters,
      ...toSessionState(signIn),
      ...more,
    },
  });
  if (!more.pretended) {
    await sendMessage(emulator, {
      pool,
      user,
      clientId: client.id,
      reason: 'Authentication',
      attribute,
      to,
      code,
      clientMetadata: signIn.clientMetadata,
    });
  }
  return { kind: 'challenged', challenge, session, parameters };
}
