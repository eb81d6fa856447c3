import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import type { TriggerEvent, TriggerName } from '../../src/triggers/triggers.ts';
import { startFixture } from '../fixture.ts';

/** ARN of a trigger's function. */
export const arn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;

/** Claims of a token, unverified. */
export const getClaims = (token = '') =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

const names = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'PreTokenGeneration',
  'UserMigration',
  'CustomMessage',
  'CustomEmailSender',
  'CustomSMSSender',
] as const satisfies readonly TriggerName[];

const senders: readonly string[] = ['CustomEmailSender', 'CustomSMSSender'];

/** An emulator whose triggers note every event and answer as a test says. */
export async function startWithTriggers() {
  const events: TriggerEvent[] = [];
  const answers = new Map<TriggerName, (event: TriggerEvent) => object>();
  const respond = (name: TriggerName) => (given: unknown) => {
    const event = given as TriggerEvent;
    events.push(event);
    return { ...event, response: { ...event.response, ...answers.get(name)?.(event) } };
  };
  const fixture = await startFixture({
    controlPort: 0,
    triggers: Object.fromEntries(names.map((name) => [arn(name), respond(name)])),
  });
  return {
    ...fixture,
    events,
    /** LambdaConfig with these triggers. */
    config: (...wanted: TriggerName[]): LambdaConfigType => ({
      KMSKeyID: 'arn:aws:kms:us-east-1:000000000000:key/0a1b2c3d',
      ...Object.fromEntries(
        wanted.map((name) => [
          name,
          senders.includes(name) ? { LambdaArn: arn(name), LambdaVersion: 'V1_0' } : arn(name),
        ]),
      ),
    }),
    /** Says what a trigger answers from now on. */
    on(name: TriggerName, answer: (event: TriggerEvent) => object): void {
      answers.set(name, answer);
    },
    /** Forgets events and answers. */
    reset(): void {
      events.length = 0;
      answers.clear();
    },
    /** triggerSource of every event so far. */
    sources: () => events.map(({ triggerSource }) => triggerSource),
  };
}

export type Recorder = Awaited<ReturnType<typeof startWithTriggers>>;
