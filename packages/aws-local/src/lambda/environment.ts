import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

import { within } from '../server/within.ts';
import type { Call, ThreadMessage, ThreadStart } from './messages.ts';
import { type FunctionFault, type Outcome, PAYLOAD_LIMIT } from './options.ts';

/** One execution environment of a function. It serves one request at a time. */
export interface Environment {
  /** Resolves once the module is loaded, or has failed to. */
  readonly ready: Promise<void>;
  call(call: Call, limitMs: number): Promise<Outcome>;
  /** Has a file that it has read changed since? */
  isStale(): boolean;
  /** Ended by itself, by a time limit or by `end`. */
  isGone(): boolean;
  end(): Promise<void>;
}

/** Milliseconds that loading may take before the first request's own time begins. */
const INIT_LIMIT_MS = 10_000;

const SCRIPT = new URL('./thread.ts', import.meta.url);

export interface EnvironmentOptions {
  readonly file: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly region: string;
  readonly accountId: string;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly freeze: boolean;
}

/** Starts a thread with a module graph and a `process.env` of its own. */
export function startEnvironment(options: EnvironmentOptions): Environment {
  const { functionName, memoryMb, region, accountId } = options;
  const awake = options.freeze ? new SharedArrayBuffer(4) : undefined;
  const start: ThreadStart = {
    file: options.file,
    exportName: options.exportName,
    awake,
    functionName,
    functionArn: `arn:aws:lambda:${region}:${accountId}:function:${functionName}`,
    memoryMb,
  };
  const worker = new Worker(SCRIPT, {
    workerData: start,
    env: { ...options.environment, ...lambdaVariables(options) },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const readAt = new Map<string, number>();
  let gone = false;
  let settle: ((outcome: Outcome) => void) | undefined;
  const ready = Promise.withResolvers<void>();

  function finish(outcome: Outcome): void {
    settle?.(outcome);
    settle = undefined;
  }

  function end(fault: FunctionFault): Promise<unknown> {
    gone = true;
    ready.resolve();
    finish({ ok: false, fault });
    return worker.terminate();
  }

  worker.on('message', (message: ThreadMessage) => {
    for (const file of message.files) readAt.set(file, modifiedAt(file));
    if (message.kind === 'ready') ready.resolve();
    else if (message.kind === 'fault') finish({ ok: false, fault: message.fault });
    else finish(withinLimit(message.payload));
  });
  // What no one caught: on AWS, the process of the runtime ends.
  worker.on('error', (error) => {
    void end({ errorType: 'Runtime.UnhandledError', errorMessage: String(error) });
  });
  worker.on('exit', (code) => {
    void end({
      errorType: 'Runtime.ExitError',
      errorMessage: `Runtime exited with error: exit status ${code}`,
    });
  });

  return {
    ready: ready.promise,
    async call(call, limitMs) {
      const answer = Promise.withResolvers<Outcome>();
      settle = answer.resolve;
      const timer = setTimeout(() => void end(timedOut(call, limitMs)), limitMs);
      if (!gone) worker.postMessage(call);
      else finish({ ok: false, fault: { errorType: 'Runtime.ExitError', errorMessage: 'ended' } });
      wake(awake);
      return answer.promise.finally(() => clearTimeout(timer));
    },
    isStale: () => [...readAt].some(([file, at]) => modifiedAt(file) !== at),
    isGone: () => gone,
    async end() {
      await end({ errorType: 'Runtime.ExitError', errorMessage: 'The environment was shut down.' });
    },
  };
}

/** Waits for a new environment, but no longer than AWS does. */
export async function untilLoaded({ ready }: Environment): Promise<void> {
  await within(ready, INIT_LIMIT_MS);
}

function wake(awake: SharedArrayBuffer | undefined): void {
  if (!awake) return;
  const signal = new Int32Array(awake);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

/** A file that is gone has changed. */
function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function withinLimit(payload: string): Outcome {
  if (Buffer.byteLength(payload) <= PAYLOAD_LIMIT) return { ok: true, payload };
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`;
  return { ok: false, fault: { errorType: 'Function.ResponseSizeTooLarge', errorMessage } };
}

function timedOut({ requestId }: Call, limitMs: number): FunctionFault {
  const seconds = (limitMs / 1_000).toFixed(2);
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
  };
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
function lambdaVariables({ functionName, region, memoryMb, exportName }: EnvironmentOptions) {
  return {
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/[$LATEST]${randomBytes(16).toString('hex')}`,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    _HANDLER: `index.${exportName}`,
    TZ: ':UTC',
  };
}
