/** An execution environment: loads the function, and calls it once for each message. */
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

import type { Call, ThreadMessage, ThreadStart } from './messages.ts';
import type { FunctionFault } from './options.ts';

const start = workerData as ThreadStart;
const awake = start.awake && new Int32Array(start.awake);
const port = parentPort;
if (!port) throw new Error('this is the script of a thread');

let files: string[] = [];
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && !url.includes('/node_modules/')) files.push(fileURLToPath(url));
    return next(url, context);
  },
});

/** Replies, and then stands still until there is work: no timer and no socket is served meanwhile. */
function reply(message: Omit<ThreadMessage, 'files'>): void {
  if (awake) Atomics.store(awake, 0, 0);
  port?.postMessage({ ...message, files });
  files = [];
  if (awake) Atomics.wait(awake, 0, 0);
}

/** As the runtime for Node.js writes errors. */
function toFault(error: unknown, errorType = 'Error'): FunctionFault {
  if (!(error instanceof Error)) return { errorType, errorMessage: String(error) };
  const { name, message, stack = '' } = error;
  return { errorType: name, errorMessage: message, trace: stack.split('\n') };
}

/** What the function is given beside the event. */
function contextFor({ requestId, deadline }: Call) {
  const { functionName, functionArn, memoryMb } = start;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'] ?? '',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

type Handler = (event: unknown, context: unknown) => unknown;

async function load(): Promise<Handler | FunctionFault> {
  try {
    const module = (await import(pathToFileURL(start.file).href)) as Record<string, unknown>;
    const found = module[start.exportName] ?? module['default'];
    if (typeof found === 'function') return found as Handler;
    return {
      errorType: 'Runtime.HandlerNotFound',
      errorMessage: `${start.exportName} is undefined or not exported`,
    };
  } catch (error) {
    return toFault(error);
  }
}

const loaded = await load();

async function run(call: Call): Promise<void> {
  if (typeof loaded !== 'function') return reply({ kind: 'fault', fault: loaded } as ThreadMessage);
  try {
    const result = await loaded(JSON.parse(call.event), contextFor(call));
    reply({ kind: 'result', payload: JSON.stringify(result) ?? 'null' } as ThreadMessage);
  } catch (error) {
    reply({ kind: 'fault', fault: toFault(error) } as ThreadMessage);
  }
}

port.on('message', (call: Call) => void run(call));
reply({ kind: 'ready' });
