import { randomUUID } from 'node:crypto';

import type { AuthMode } from '../options.ts';
import { FieldError, notAuthorized } from '../error.ts';
import { type FilterGroups, toFilterGroups } from '../realtime/filter.ts';

/** What resolver code does beside returning something. */
export interface Effects {
  readonly mode: AuthMode;
  readonly field: { readonly type: string; readonly field: string };
  /** Errors that go along with the result. */
  readonly errors: FieldError[];
  readonly invalidations: { readonly subscriptionField: string; readonly payload: unknown }[];
  filter?: FilterGroups;
  invalidationFilter?: FilterGroups;
}

/** `runtime.earlyReturn`. */
export class EarlyReturn extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super('earlyReturn');
    this.value = value;
  }
}

const AUTH_TYPES: Readonly<Record<AuthMode, string>> = {
  API_KEY: 'API Key Authorization',
  AWS_IAM: 'IAM Authorization',
  AMAZON_COGNITO_USER_POOLS: 'User Pool Authorization',
};
/** Of one mutation. */
const MAX_INVALIDATIONS = 5;

/**
 * The part of `@aws-appsync/utils` that needs no data source of AWS. What is missing here is not a
 * function, and code that calls it fails.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/built-in-util-js.html
 */
export function createAppSyncModule(effects: () => Effects): Readonly<Record<string, unknown>> {
  const util = {
    error(message: string, type?: string, data?: unknown, info?: unknown): never {
      throw new FieldError(message, type ?? null, data ?? null, info ?? null);
    },
    appendError(message: string, type?: string, data?: unknown, info?: unknown): void {
      effects().errors.push(new FieldError(message, type ?? null, data ?? null, info ?? null));
    },
    unauthorized(): never {
      const { type, field } = effects().field;
      throw notAuthorized(type, field);
    },
    authType: () => AUTH_TYPES[effects().mode],
    autoId: () => randomUUID(),
    matches: (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`).test(text),
    // As a form does: a space is a plus.
    urlEncode: (text: string) => encodeURIComponent(text).replaceAll('%20', '+'),
    urlDecode: (text: string) => decodeURIComponent(text.replaceAll('+', ' ')),
    base64Encode: (text: string) => Buffer.from(text).toString('base64'),
    base64Decode: (text: string) => Buffer.from(text, 'base64').toString(),
    time: {
      nowISO8601: () => new Date().toISOString(),
      nowEpochSeconds: () => Math.floor(Date.now() / 1000),
      nowEpochMilliSeconds: () => Date.now(),
    },
    transform: { toSubscriptionFilter: (filter: object) => toFilterGroups(filter) },
  };
  const extensions = {
    setSubscriptionFilter(filter: FilterGroups): void {
      effects().filter = plain(filter);
    },
    setSubscriptionInvalidationFilter(filter: FilterGroups): void {
      effects().invalidationFilter = plain(filter);
    },
    invalidateSubscriptions(invalidation: Effects['invalidations'][number]): void {
      const { invalidations } = effects();
      if (invalidations.length === MAX_INVALIDATIONS) {
        throw new FieldError('A mutation can invalidate five times.', 'Code');
      }
      invalidations.push(plain(invalidation));
    },
  };
  const runtime = {
    earlyReturn(value?: unknown): never {
      throw new EarlyReturn(value === undefined ? null : plain(value));
    },
  };
  return { util, extensions, runtime };
}

/** Of the code's own realm, and perhaps changed by it later: as JSON it is ours. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
