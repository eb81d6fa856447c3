import type { Context } from 'hono';
import { identityPools } from '../identity/service.ts';
import { kms } from '../kms/service.ts';
import { userPools, type Service } from '../operations/service.ts';
import { sts } from '../sts/service.ts';
import { readText } from './read-text.ts';

/** What answers at `POST /`. */
export const services: readonly Service[] = [userPools, identityPools, sts, kms];

/** A call of an operation. */
export interface Call {
  readonly service: Service;
  readonly operation: string;
  /** The form of the query protocol; none for JSON. */
  readonly fields?: Map<string, string>;
}

/** Old mobile SDKs put their own package name before the service. */
const TARGET = /^(?:com\.amazonaws\.cognito\.identity\.model\.)?(\w+)\.(\w*)$/;

/** Whether a request is of the query protocol; a target makes it JSON, whatever its type. */
export const isQuery = (c: Context) =>
  c.req.header('x-amz-target') === undefined &&
  /^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '');

async function queryCall(c: Context): Promise<Call | undefined> {
  const fields = new Map(new URLSearchParams(await readText(c)));
  const version = fields.get('Version');
  const service = services.find(
    ({ protocol, target }) => protocol === 'query' && target === version,
  );
  return service && { service, operation: fields.get('Action') ?? '', fields };
}

async function readCall(c: Context): Promise<Call | undefined> {
  if (isQuery(c)) return queryCall(c);
  const [, target, operation = ''] = TARGET.exec(c.req.header('x-amz-target') ?? '') ?? [];
  const service = services.find((one) => one.protocol === 'json' && one.target === target);
  return service && { service, operation };
}

const calls = new WeakMap<Context, Promise<Call | undefined>>();

/** The operation that a request names, read once; undefined when it is of none of these services. */
export function requestedCall(c: Context): Promise<Call | undefined> {
  const known = calls.get(c);
  if (known) return known;
  const call = readCall(c);
  calls.set(c, call);
  return call;
}
