import { beginSrp, isValidClientPublic, verifySrpSignature } from '../../crypto/srp.ts';
import { putDevice, rememberedDevice } from '../../model/devices.ts';
import type { UserRecord } from '../../model/records.ts';
import { findUser } from '../../model/users.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';
import { ask, afterDevice } from '../next-step.ts';
import {
  openDeviceExchange,
  requireSession,
  sessionKey,
  useSession,
  useStoredSession,
  type ChallengeSession,
} from '../sessions.ts';
import { canonicalTimestamp, sessionOfBlock, srpState } from '../srp-exchange.ts';
import {
  requireAnswerSession,
  requireResponse,
  resumeSignIn,
  userOfSession,
  type ChallengeAnswer,
  type ChallengeHandler,
} from './challenge.ts';

const wrong = () => notAuthorized('Incorrect username or password.');

/** The exchange that an answer continues: its Session's, or without one the user's own open one. */
function findExchange(
  answer: ChallengeAnswer,
  deviceKey: string,
): { entry: string; session: ChallengeSession; user: UserRecord } {
  if (answer.session) {
    const { token, session, user } = requireAnswerSession(answer);
    return { entry: sessionKey(token), session, user };
  }
  const { emulator, pool, client } = answer;
  const named = findUser(emulator.store, pool, requireResponse(answer, 'USERNAME'));
  const open = named && openDeviceExchange(emulator, client, named.key, deviceKey);
  if (!open) throw notAuthorized('Invalid session for the user.');
  const [entry, session] = open;
  return { entry, session, user: userOfSession(answer, session) };
}

/** DEVICE_SRP_AUTH: the first half of a remembered device's proof. */
export const answerDeviceSrp: ChallengeHandler = async (answer) => {
  const { emulator } = answer;
  const deviceKey = requireResponse(answer, 'DEVICE_KEY');
  const clientPublic = requireResponse(answer, 'SRP_A');
  const { entry, session, user } = findExchange(answer, deviceKey);
  const device = rememberedDevice(emulator.store, user, deviceKey);
  if (!device?.verifier || session.state.deviceKey !== deviceKey) throw wrong();
  if (!isValidClientPublic(clientPublic)) throw invalidParameter('Invalid SRP_A');
  await emulator.store.write((tx) => useStoredSession(tx, entry));
  const srp = beginSrp(device.verifier, clientPublic);
  const signIn = resumeSignIn(answer, session, user);
  const asked = await ask(signIn, 'DEVICE_PASSWORD_VERIFIER', {}, { srp });
  if (asked.kind === 'completed') return asked;
  return {
    ...asked,
    parameters: {
      SALT: device.verifier.salt,
      SRP_B: srp.serverPublic,
      SECRET_BLOCK: Buffer.from(asked.session).toString('base64'),
      DEVICE_KEY: deviceKey,
      USERNAME: user.username,
    },
  };
};

/** DEVICE_PASSWORD_VERIFIER: the second half. A proved device stands in for the second factor. */
export const answerDevicePasswordVerifier: ChallengeHandler = async (answer) => {
  const { emulator, client, pool } = answer;
  const block = requireResponse(answer, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = requireResponse(answer, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = canonicalTimestamp(requireResponse(answer, 'TIMESTAMP'));
  const deviceKey = requireResponse(answer, 'DEVICE_KEY');
  const token = sessionOfBlock(block);
  const session = requireSession(emulator, client, token, 'DEVICE_PASSWORD_VERIFIER');
  const user = userOfSession(answer, session);
  await emulator.store.write((tx) => useSession(tx, token));
  const device = rememberedDevice(emulator.store, user, deviceKey);
  const claim = { secretBlock: block, timestamp, signature };
  const proved =
    device?.verifier &&
    session.state.deviceKey === deviceKey &&
    verifySrpSignature(
      device.verifier,
      srpState(session.state),
      [device.groupKey, device.key],
      claim,
    );
  if (!device || !proved) throw wrong();
  const now = emulator.clock.now();
  await emulator.store.write((tx) => putDevice(tx, user, { ...device, lastUsedAt: now }));
  const resumed = resumeSignIn(answer, session, user);
  const signIn =
    resumed.tokenSource === 'Authentication'
      ? { ...resumed, tokenSource: 'AuthenticateDevice' }
      : resumed;
  return pool.settings.DeviceConfiguration?.ChallengeRequiredOnNewDevice && !signIn.demanded
    ? { kind: 'completed', signIn }
    : afterDevice(signIn);
};
