import type { aws_cognito as cognito } from 'aws-cdk-lib';

type LambdaConfig = cognito.CfnUserPool.LambdaConfigProperty;

/** A function of `apps/triggers`, as the stack has to know it. */
interface TriggerFunction {
  /** What the pool is told of it. */
  readonly config: (arn: string, keyArn: string) => LambdaConfig;
  /** Megabytes, and processor in proportion: it pays by a shorter start. */
  readonly memory: number;
  /** Whether it reads Postgres. Then it is in the network, is kept warm, and has no more environments than connections. */
  readonly database?: true;
  /** Whether it decrypts the codes of the pool, and sends its mails. */
  readonly sends?: true;
  /** Whether it refuses people by failing, which then tells no one that anything is wrong. */
  readonly refuses?: true;
}

/** By the name of the file that has it. */
export const TRIGGERS = {
  'pre-token-generation-v2': {
    config: (lambdaArn) => ({ preTokenGenerationConfig: { lambdaArn, lambdaVersion: 'V2_0' } }),
    memory: 512,
    database: true,
  },
  'pre-sign-up': { config: (preSignUp) => ({ preSignUp }), memory: 256, refuses: true },
  'post-confirmation': { config: (postConfirmation) => ({ postConfirmation }), memory: 256 },
  'custom-message': { config: (customMessage) => ({ customMessage }), memory: 256 },
  'custom-email-sender': {
    config: (lambdaArn, kmsKeyId) => ({
      customEmailSender: { lambdaArn, lambdaVersion: 'V1_0' },
      kmsKeyId,
    }),
    memory: 512,
    sends: true,
  },
} as const satisfies Record<string, TriggerFunction>;

export type TriggerName = keyof typeof TRIGGERS;

export const TRIGGER_NAMES = Object.keys(TRIGGERS) as [TriggerName, ...TriggerName[]];

/** One of them, with what only some have. */
export const findTrigger = (name: TriggerName): TriggerFunction => TRIGGERS[name];
