import type { LambdaConfigType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolRecord } from '../model/records.ts';
import { CognitoError } from '../wire/errors.ts';

/** Keys of LambdaConfig that name a function. */
export type TriggerName =
  | 'PreSignUp'
  | 'PostConfirmation'
  | 'PreAuthentication'
  | 'PostAuthentication'
  | 'DefineAuthChallenge'
  | 'CreateAuthChallenge'
  | 'VerifyAuthChallengeResponse'
  | 'PreTokenGeneration'
  | 'UserMigration'
  | 'CustomMessage'
  | 'CustomEmailSender'
  | 'CustomSMSSender'
  | 'InboundFederation';

/** The event a trigger receives and returns. Source: user-pool-lambda-*.md of the guide. */
export interface TriggerEvent {
  readonly version: string;
  readonly region: string;
  readonly userPoolId: string;
  readonly userName?: string;
  readonly callerContext: { readonly awsSdkVersion: string; readonly clientId: string };
  readonly triggerSource: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
}

/** Calls the function behind an ARN; resolves to what it returns. */
export type InvokeFunction = (arn: string, event: TriggerEvent) => Promise<unknown>;

export interface TriggerCall {
  readonly pool: PoolRecord;
  readonly trigger: TriggerName;
  /** Suffix of triggerSource after the underscore, e.g. `SignUp`. */
  readonly source: string;
  readonly userName?: string;
  /** Undefined for operations without a client. */
  readonly clientId?: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
  /** Event version; PreTokenGeneration has "1" to "3". */
  readonly version?: string;
}

/** One call of a function, for tests. */
export interface TriggerRecord {
  /** Milliseconds since the epoch, of the machine's clock. */
  readonly at: number;
  readonly trigger: TriggerName;
  readonly milliseconds: number;
  readonly event: TriggerEvent;
  /** What the function put into the event's response, such as the claims that it changes. */
  readonly response?: unknown;
  readonly error?: string;
}

export interface Triggers {
  /** The last calls, newest first. */
  recent(): readonly TriggerRecord[];
  /** The ARN and event version configured for a trigger. */
  configured(pool: PoolRecord, trigger: TriggerName): { arn: string; version: string } | undefined;
  /**
   * Runs a trigger, if the pool has it.
   * @returns the event's response, or undefined without a trigger
   * @throws CognitoError UserLambdaValidationException when the function throws,
   * UnexpectedLambdaException when it cannot be reached or takes over 5 s,
   * InvalidLambdaResponseException when it returns no event
   */
  run(call: TriggerCall): Promise<Record<string, unknown> | undefined>;
}

/** A trigger must answer within this many milliseconds, and is tried this often. */
const TIME_LIMIT_MS = 5000;
const TRIES = 3;
const MAX_RECORDS = 200;

/** Thrown by `InvokeFunction` for an error of the function itself; not retried. */
export class FunctionError extends Error {}

const sourcePrefix: Partial<Record<TriggerName, string>> = {
  PreTokenGeneration: 'TokenGeneration',
};

function configuredIn(config: LambdaConfigType | undefined, trigger: TriggerName) {
  if (trigger === 'PreTokenGeneration' && config?.PreTokenGenerationConfig?.LambdaArn) {
    return {
      arn: config.PreTokenGenerationConfig.LambdaArn,
      version: (config.PreTokenGenerationConfig.LambdaVersion ?? 'V1_0').charAt(1),
    };
  }
  if (trigger === 'CustomEmailSender' || trigger === 'CustomSMSSender') {
    const sender = config?.[trigger];
    return sender?.LambdaArn ? { arn: sender.LambdaArn, version: '1' } : undefined;
  }
  if (trigger === 'InboundFederation') {
    const federation = config?.InboundFederation;
    return federation?.LambdaArn ? { arn: federation.LambdaArn, version: '1' } : undefined;
  }
  const arn = config?.[trigger];
  return arn ? { arn, version: '1' } : undefined;
}

async function withinLimit(work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Lambda timed out')), TIME_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/**
 * Triggers of all pools.
 * @param region for the event's `region`
 * @param invoke how to reach a function by ARN
 * @param attached what pools run that name no function for a trigger
 */
export function createTriggers(
  region: string,
  invoke: InvokeFunction,
  attached: (trigger: TriggerName) => ReturnType<Triggers['configured']> = () => undefined,
): Triggers {
  const configured: Triggers['configured'] = (pool, trigger) =>
    configuredIn(pool.settings.LambdaConfig, trigger) ?? attached(trigger);

  async function call(name: TriggerName, arn: string, event: TriggerEvent): Promise<unknown> {
    let last: unknown;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      try {
        return await withinLimit(invoke(arn, event));
      } catch (error) {
        if (error instanceof FunctionError) {
          throw new CognitoError(
            'UserLambdaValidationException',
            `${name} failed with error ${error.message}.`,
          );
        }
        last = error;
      }
    }
    const reason = last instanceof Error ? last.message : String(last);
    throw new CognitoError(
      'UnexpectedLambdaException',
      `${name} invocation failed due to error ${reason}.`,
    );
  }

  let records: TriggerRecord[] = [];
  function note(record: TriggerRecord): void {
    records.push(record);
    if (records.length > MAX_RECORDS * 2) records = records.slice(-MAX_RECORDS);
  }

  return {
    configured,
    recent: () => records.slice(-MAX_RECORDS).toReversed(),
    async run({ pool, trigger, source, userName, clientId, request, response, version }) {
      const target = configured(pool, trigger);
      if (!target) return undefined;
      const event: TriggerEvent = {
        version: version ?? target.version,
        region,
        userPoolId: pool.id,
        ...(userName === undefined ? {} : { userName }),
        callerContext: {
          awsSdkVersion: 'aws-sdk-unknown-unknown',
          clientId: clientId ?? 'CLIENT_ID_NOT_APPLICABLE',
        },
        triggerSource: `${sourcePrefix[trigger] ?? trigger}_${source}`,
        request,
        response,
      };
      const at = Date.now();
      const noted = () => ({ at, trigger, milliseconds: Date.now() - at, event });
      const result = await call(trigger, target.arn, event).catch((error: unknown) => {
        note({ ...noted(), error: error instanceof Error ? error.message : String(error) });
        throw error;
      });
      const answer = (result as { response?: unknown } | null | undefined)?.response;
      note({ ...noted(), response: answer });
      if (typeof result !== 'object' || result === null || typeof answer !== 'object') {
        throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
      }
      return (answer ?? {}) as Record<string, unknown>;
    },
  };
}
