import { requireStrongPassword } from '../../model/password-policy.ts';
import { missingAttributes, schemaAttribute } from '../../model/schema.ts';
import { putUser } from '../../model/put-user.ts';
import { userByKey } from '../../model/users.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';
import { requireUncompromised } from '../threats/compromised-credentials.ts';
import { requireWritable } from '../attribute-access.ts';
import { afterFirstFactor } from '../next-step.ts';
import { withPermanentPassword } from '../passwords.ts';
import { useSession } from '../sessions.ts';
import { updatedAttributes } from '../update-attributes.ts';
import {
  requireAnswerSession,
  requireResponse,
  resumeSignIn,
  type ChallengeHandler,
} from './challenge.ts';

const PREFIX = 'userAttributes.';

/** NEW_PASSWORD_REQUIRED: the first password of one's own, and required attributes. */
export const answerNewPasswordRequired: ChallengeHandler = async (answer) => {
  const { emulator, pool, client, responses } = answer;
  const { token, session, user } = requireAnswerSession(answer);
  const password = requireResponse(answer, 'NEW_PASSWORD');
  requireStrongPassword(pool, password, 'Password does not conform to policy');
  requireUncompromised(emulator, { pool, client, password, event: 'PASSWORD_CHANGE' });
  const given = Object.entries(responses)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, Value]) => ({ Name: name.slice(PREFIX.length), Value }));
  requireWritable(pool, client, given, user);
  for (const { Name } of given) {
    if (user.attributes[Name] && schemaAttribute(pool, Name)?.Required) {
      throw invalidParameter(`Cannot modify an already provided ${Name}`);
    }
  }
  // An address that the user gives here is not verified, whatever the old one was.
  const { attributes } = updatedAttributes(pool, user, given);
  const [missing] = missingAttributes(pool, attributes);
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
  const next = await emulator.store.write((tx) => {
    useSession(tx, token);
    const current = userByKey(tx, pool.id, user.key);
    if (!current || current.status !== 'FORCE_CHANGE_PASSWORD') {
      throw notAuthorized('Invalid session for the user.');
    }
    const changed = withPermanentPassword(
      pool,
      { ...current, attributes },
      password,
      emulator.clock.now(),
    );
    putUser(tx, pool, changed, { previous: current });
    return changed;
  });
  const signIn = resumeSignIn(answer, session, next);
  return afterFirstFactor({
    ...signIn,
    tokenSource:
      signIn.tokenSource === 'Authentication' ? 'NewPasswordChallenge' : signIn.tokenSource,
  });
};
