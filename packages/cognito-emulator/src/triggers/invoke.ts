import { FunctionError, type InvokeFunction } from './triggers.ts';

/** A function behind an ARN: in this process, or an HTTP address that takes Lambda invocations. */
export type TriggerTarget = ((event: unknown) => unknown) | URL;

async function invokeHttp(url: URL, event: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
    signal: AbortSignal.timeout(5000),
  });
  const body = (await response.json()) as { errorMessage?: string } | null;
  if (response.headers.get('x-amz-function-error') || body?.errorMessage !== undefined)
    throw new FunctionError(body?.errorMessage ?? 'unknown');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return body;
}

/** Invokes functions by ARN from a map that may change while the emulator runs. */
export function createInvoker(targets: ReadonlyMap<string, TriggerTarget>): InvokeFunction {
  return async (arn, event) => {
    const target = targets.get(arn);
    if (!target) throw new Error(`no function is mapped to ${arn}`);
    if (target instanceof URL) return invokeHttp(target, event);
    try {
      return await target(structuredClone(event));
    } catch (error) {
      throw new FunctionError(error instanceof Error ? error.message : String(error));
    }
  };
}
