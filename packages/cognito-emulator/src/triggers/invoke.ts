import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { FunctionError, type InvokeFunction } from './triggers.ts';

/** A function behind an ARN: in this process, or an HTTP address that takes Lambda invocations. */
export type TriggerTarget = ((event: unknown) => unknown) | URL;

/** An address that takes invocations. */
export interface InvokeAddress {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

export type FindTarget = (arn: string) => Promise<TriggerTarget | InvokeAddress | undefined>;

function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A function says that it failed in a header; the runtime interface emulator of AWS' images says it in
 * the body alone.
 */
async function invokeHttp({ url, headers }: InvokeAddress, event: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(event),
    redirect: 'error',
    signal: AbortSignal.timeout(5000),
  });
  const answer = parseAnswer(await response.text());
  const { errorMessage } = (answer ?? {}) as { errorMessage?: string };
  if (response.headers.get('x-amz-function-error') || errorMessage !== undefined) {
    throw new FunctionError(errorMessage ?? 'unknown');
  }
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return answer;
}

/** Last part of an ARN: `arn:aws:lambda:eu-west-1:000000000000:function:pre-sign-up` → `pre-sign-up`. */
export const functionName = (arn: string) => /:function:([^:]+)/.exec(arn)?.[1] ?? arn;

/**
 * Targets in a module, read again when the file changes. Its exports are functions, or addresses as
 * text, under the function's name (in camel case or as an alias export) or the whole ARN.
 */
export function targetsInFile(file: string): FindTarget {
  return async (arn) => {
    const { href } = pathToFileURL(file);
    const version = statSync(file).mtimeMs;
    const module = (await import(/* @vite-ignore */ `${href}?v=${version}`)) as Record<
      string,
      unknown
    >;
    const name = functionName(arn);
    const camel = name.replace(/-([a-z0-9])/g, (_, char: string) => char.toUpperCase());
    const found = module[arn] ?? module[name] ?? module[camel];
    if (typeof found === 'function') return found as (event: unknown) => unknown;
    return typeof found === 'string' ? new URL(found) : undefined;
  };
}

/** Targets in a map, by ARN or function name. */
export function targetsInMap(targets: Readonly<Record<string, TriggerTarget>>): FindTarget {
  return async (arn) => targets[arn] ?? targets[functionName(arn)];
}

/** Invokes functions by ARN; the first finder that knows one wins. */
export function createInvoker(finders: readonly FindTarget[]): InvokeFunction {
  return async (arn, event) => {
    let target: TriggerTarget | InvokeAddress | undefined;
    for (const find of finders) target ??= await find(arn);
    if (!target) throw new Error(`no function is mapped to ${arn}`);
    if (target instanceof URL) return invokeHttp({ url: target, headers: {} }, event);
    if (typeof target === 'object') return invokeHttp(target, event);
    try {
      return await target(structuredClone(event));
    } catch (error) {
      throw new FunctionError(error instanceof Error ? error.message : String(error));
    }
  };
}
