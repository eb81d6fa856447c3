import type { Context as HonoContext } from 'hono';
import type { ScimContext, ScimDeps } from '@gatehouse/services/scim';
import { isUuid } from '@gatehouse/domain/ids';
import { DomainError } from '@gatehouse/domain/errors';
import { readJson } from '../pipeline/read-json.ts';

/** A request of a directory. */
export interface ScimRequest {
  readonly deps: ScimDeps;
  readonly ctx: ScimContext;
  readonly c: HonoContext;
  /** Where this directory's resources are. */
  readonly url: string;
}

/** What is answered: 204 where there is nothing to say. */
export interface ScimAnswer {
  readonly status: 200 | 201 | 204 | 304;
  readonly body?: object;
  /** Of the resource that was read or changed. */
  readonly version?: number;
  readonly location?: string;
  /** The user or group that it was about. */
  readonly recordId?: string;
}

const BODY_BYTES = 1024 * 1024;
const BODY_MS = 10_000;

/** The media types of SCIM and of JSON. @throws DomainError `input.*` */
export function readBody({ c }: ScimRequest): Promise<unknown> {
  const given = c.req.header('content-type') ?? '';
  const type = given.replace(/^application\/scim\+json/i, 'application/json');
  const headers = new Headers(c.req.raw.headers);
  headers.set('content-type', type);
  return readJson({ headers, body: c.req.raw.body }, BODY_MS, BODY_BYTES);
}

/** An id that cannot be one is not found, like one that is not there. */
export function readId(c: HonoContext): string {
  const id = c.req.param('id')?.toLowerCase();
  if (!isUuid(id)) throw new DomainError('resource.not_found');
  return id;
}

/** The versions that the caller would change; undefined for whatever is there. */
export function readSeen(c: HonoContext): number[] | undefined {
  const header = c.req.header('if-match');
  if (header === undefined || header.trim() === '*') return undefined;
  return [...header.matchAll(/"(\d{1,9})"/g)].map((found) => Number(found[1]));
}

/** Whether the caller has this version already. */
export function isKnown(c: HonoContext, version: number): boolean {
  const header = c.req.header('if-none-match') ?? '';
  return [...header.matchAll(/"(\d{1,9})"/g)].some((found) => Number(found[1]) === version);
}
