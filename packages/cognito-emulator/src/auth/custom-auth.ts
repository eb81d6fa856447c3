import { customAuthMode } from './threats/risk-policy.ts';
import { guardSignIn } from './threats/guard-sign-in.ts';
import { toSessionState, type Challenged, type Outcome, type SignIn } from './outcome.ts';
import { invalidParameter, notAuthorized } from '../wire/errors.ts';
import { openSrp } from './srp-exchange.ts';
import { createSession, type ChallengeSession } from './sessions.ts';
import { eventAttributes } from './user-attributes-event.ts';

/** One step of a custom sign-in, as DefineAuthChallenge sees it. */
export interface CustomStep {
  readonly challengeName: string;
  readonly challengeResult: boolean;
  readonly challengeMetadata?: string | undefined;
}

/** Memory of a custom sign-in between its steps. */
export interface CustomState {
  readonly steps: readonly CustomStep[];
  /** SRP_A, when the sign-in starts with the password. */
  readonly clientPublic?: string | undefined;
  readonly username: string;
  /** The user does not exist; the sign-in must look as if it did. */
  readonly userNotFound: boolean;
}

const refused = () => notAuthorized('Incorrect username or password.');

function common(signIn: SignIn, state: CustomState) {
  const { client, user, clientMetadata } = signIn;
  return {
    call: { pool: signIn.pool, userName: user.username, clientId: client.id },
    request: {
      userAttributes: state.userNotFound ? {} : eventAttributes(user),
      session: state.steps,
      ...(state.userNotFound ? { userNotFound: true } : {}),
      ...(Object.keys(clientMetadata).length > 0 ? { clientMetadata } : {}),
    },
  };
}

async function createChallenge(signIn: SignIn, state: CustomState): Promise<Challenged> {
  const { emulator, client, user } = signIn;
  const { call, request } = common(signIn, state);
  const created = await emulator.triggers.run({
    ...call,
    trigger: 'CreateAuthChallenge',
    source: 'Authentication',
    request: { ...request, challengeName: 'CUSTOM_CHALLENGE' },
    response: {
      publicChallengeParameters: null,
      privateChallengeParameters: null,
      challengeMetadata: null,
    },
  });
  if (!created) {
    throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
  }
  const parameters = {
    ...(created.publicChallengeParameters as Record<string, string> | null),
    USERNAME: user.username,
  };
  const session = await createSession(emulator, client, {
    ...(state.userNotFound ? {} : { userKey: user.key }),
    username: user.username,
    challenge: 'CUSTOM_CHALLENGE',
    state: {
      ...toSessionState(signIn),
      custom: state,
      privateParameters: created.privateChallengeParameters ?? {},
      metadata: created.challengeMetadata ?? undefined,
      parameters,
    },
  });
  return { kind: 'challenged', challenge: 'CUSTOM_CHALLENGE', session, parameters };
}

/**
 * Asks DefineAuthChallenge what comes next, and does it.
 * @throws CognitoError NotAuthorizedException when the trigger refuses the sign-in
 */
export async function defineNext(signIn: SignIn, state: CustomState): Promise<Outcome> {
  const { emulator, pool, client, user } = signIn;
  const { call, request } = common(signIn, state);
  const decision = await emulator.triggers.run({
    ...call,
    trigger: 'DefineAuthChallenge',
    source: 'Authentication',
    request,
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
  });
  if (!decision) {
    throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
  }
  if (decision.failAuthentication === true) throw refused();
  if (decision.issueTokens === true) {
    if (state.userNotFound) throw refused();
    // The triggers ask whatever is asked: there is no second factor to demand.
    const risk = { mode: customAuthMode(pool), methods: [] };
    return { kind: 'completed', signIn: await guardSignIn(signIn, risk) };
  }
  if (decision.challengeName === 'PASSWORD_VERIFIER' && state.clientPublic) {
    return openSrp({
      emulator,
      pool,
      client,
      user: state.userNotFound ? undefined : user,
      username: state.username,
      clientPublic: state.clientPublic,
      state: {
        ...toSessionState(signIn),
        custom: state,
      },
    });
  }
  if (decision.challengeName !== 'CUSTOM_CHALLENGE') throw refused();
  return createChallenge(signIn, state);
}

/** Continues after a step of a custom sign-in. */
export function continueCustom(
  signIn: SignIn,
  session: ChallengeSession,
  challengeResult: boolean,
): Promise<Outcome> {
  const state = session.state.custom as CustomState;
  const step: CustomStep = {
    challengeName: session.challenge,
    challengeResult,
    challengeMetadata: session.state.metadata as string | undefined,
  };
  return defineNext(signIn, { ...state, steps: [...state.steps, step] });
}
