import { compileFunction, createContext, Script } from 'node:vm';

import { FieldError } from '../error.ts';
import { createAppSyncModule, EarlyReturn, type Effects } from './appsync-module.ts';
import type { ResolverContext } from './context.ts';

/** What `request` or `response` returned. `isEarly`: by `runtime.earlyReturn`. */
export interface Returned {
  readonly value: unknown;
  readonly isEarly: boolean;
}

/** The code of one resolver or function. */
export interface ResolverCode {
  /**
   * Runs one of its two functions. What it leaves in the stash is in the context's stash afterwards.
   * @throws FieldError of `util.error`, `util.unauthorized`, and of code that fails
   */
  run(name: 'request' | 'response', ctx: ResolverContext, effects: Effects): Returned;
}

const IMPORT = /^import \{([\w,\s]+)\} from '@aws-appsync\/utils';$/gm;
const EXPORT = /^export (function (\w+))/gm;
/** AppSync gives a resolver no time limit of its own, and no loop that could need one. */
const TIMEOUT_MS = 1_000;

/**
 * Compiles code as AppSync takes it: JavaScript without types, which imports from `@aws-appsync/utils`
 * and nothing else. It runs apart from this process's globals: no network, no clock, no promise.
 *
 * @param name is shown in stacks
 * @throws SyntaxError for anything else
 */
export function compileResolver(code: string, name: string): ResolverCode {
  const imported = [...code.matchAll(IMPORT)].flatMap(
    ([, names = '']) => names.match(/\w+/g) ?? [],
  );
  const exported = [...code.matchAll(EXPORT)].map(([, , own = '']) => own);
  // As many lines as before, so that stacks point to the right one.
  const body = code.replace(IMPORT, '').replace(EXPORT, '$1');
  for (const wanted of ['request', 'response']) {
    if (!exported.includes(wanted)) throw new SyntaxError(`${name} exports no function ${wanted}`);
  }
  const globals = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const make = compileFunction(`'use strict';${body}\nreturn { request, response };`, imported, {
    filename: name,
    parsingContext: globals,
  }) as (...values: unknown[]) => unknown;
  let effects: Effects | undefined;
  const offered = createAppSyncModule(() => {
    if (!effects) throw new TypeError('util works inside request and response alone');
    return effects;
  });
  const values = imported.map((one) => {
    const value = offered[one];
    if (value === undefined) throw new SyntaxError(`${name}: there is no ${one} to import here`);
    return value;
  });
  const functions = make(...values);
  const scripts = { request: toScript('request'), response: toScript('response') };
  return {
    run(which, ctx, given) {
      effects = given;
      Object.assign(globals, { functions, input: JSON.stringify(ctx) });
      try {
        const output = scripts[which].runInContext(globals, { timeout: TIMEOUT_MS }) as string;
        const { value, stash } = JSON.parse(output) as { value?: unknown; stash?: unknown };
        ctx.stash = stash ?? {};
        return { value: value ?? null, isEarly: false };
      } catch (error) {
        if (error instanceof EarlyReturn) return { value: error.value, isEarly: true };
        if (error instanceof FieldError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new FieldError(`${name}: ${reason}`, 'Code', null, null);
      } finally {
        effects = undefined;
      }
    },
  };
}

/** In and out as JSON: nothing of this process gets into the code, as little as on AppSync. */
const toScript = (which: string) =>
  new Script(
    `(() => {
      const ctx = JSON.parse(input);
      const value = functions.${which}(ctx);
      if (typeof value?.then === 'function') throw new TypeError('${which} may not be async');
      return JSON.stringify({ value, stash: ctx.stash });
    })()`,
  );
