import { answerChallenge } from '../auth/challenges/index.ts';
import { requireSession } from '../auth/sessions.ts';
import { proveApp, requireSetup } from '../auth/software-token-setup.ts';
import { requireAllowedAddress } from '../auth/threats/exceptions.ts';
import { getCaller } from '../caller.ts';
import { CognitoError } from '../wire/errors.ts';
import { showChallenge } from './challenges.ts';
import { proceed } from './login.ts';
import { showLogin } from './show-login.ts';
import {
  posted,
  refusalText,
  translate,
  withoutBlanks,
  type Page,
  type PageHandler,
} from './page.ts';
import { missingAttributes } from '../model/schema.ts';
import { userByKey } from '../model/users.ts';

/** Faults after which the same question may be tried again. */
const retriable = new Set([
  'InvalidPasswordException',
  'InvalidParameterException',
  'PasswordHistoryPolicyViolationException',
  'CodeMismatchException',
  'ExpiredCodeException',
  'EnableSoftwareTokenMFAException',
]);

function askAgain(page: Page, challenge: string, error: string): Response | Promise<Response> {
  const session = posted(page, 'session');
  const { emulator, request } = page;
  try {
    const stored = requireSession(emulator, request.client, session, challenge);
    const user = userByKey(emulator.store, request.pool.id, stored.userKey ?? '');
    const required = user ? missingAttributes(request.pool, user.attributes) : [];
    const parameters = {
      ...(stored.state.parameters as Record<string, string> | undefined),
      USER_ID_FOR_SRP: stored.username,
      requiredAttributes: JSON.stringify(required.map((name) => `userAttributes.${name}`)),
    };
    return showChallenge(page, { kind: 'challenged', challenge, session, parameters }, error);
  } catch (gone) {
    return showLogin(page, posted(page, 'username'), { error: refusalText(page.texts, gone) });
  }
}

/** Proves the authenticator app that the MFA_SETUP page showed. */
async function setUpApp(page: Page): Promise<string | undefined> {
  const setup = requireSetup(page.emulator, undefined, posted(page, 'session'));
  return proveApp(page.emulator, setup, withoutBlanks(posted(page, 'USER_CODE')), undefined);
}

const answersFrom = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name.endsWith('_CODE') ? withoutBlanks(value) : value,
    ]),
  );

/** POST /challenge: the answer to any question of a sign-in. */
export const challengeForm: PageHandler = async (page) => {
  const { emulator, request, c, form } = page;
  const challenge = posted(page, 'challenge');
  const {
    _csrf,
    challenge: _name,
    session,
    username,
    repeat,
    ...responses
  } = Object.fromEntries(form);
  if (challenge === 'NEW_PASSWORD_REQUIRED' && repeat !== responses.NEW_PASSWORD) {
    return askAgain(page, challenge, page.texts.passwordsDiffer);
  }
  const { pool, client } = request;
  const base = { emulator, caller: getCaller(c), pool, client };
  try {
    await requireAllowedAddress(base, username ?? '');
    const outcome = await answerChallenge({
      ...base,
      challenge,
      session: challenge === 'MFA_SETUP' ? await setUpApp(page) : session,
      responses: { ...answersFrom(responses), USERNAME: username ?? '' },
      clientMetadata: {},
    });
    return await proceed(page, outcome);
  } catch (error) {
    if (error instanceof CognitoError && retriable.has(error.type)) {
      return askAgain(page, challenge, translate(page.texts, error.message));
    }
    return showLogin(page, '', { error: refusalText(page.texts, error) });
  }
};
