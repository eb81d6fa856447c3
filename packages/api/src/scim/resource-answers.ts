import { isUuid } from '@gatehouse/domain/ids';
import type { Json } from './attributes.ts';
import { parseFilter, toFields } from './filter.ts';
import { narrow, readPage, readProjection } from './query.ts';
import { isKnown, type ScimAnswer, type ScimRequest } from './request.ts';
import { toListResponse } from './resources.ts';

/** What users and groups differ in. */
export interface ResourceKind<Row, Field extends string> {
  readonly path: 'Users' | 'Groups';
  /** What can be asked for, by attributes in lower case. */
  readonly fields: Readonly<Record<string, Field | 'id'>>;
  readonly toResource: (row: Row, url: string) => Json;
}

interface Stored {
  readonly id: string;
  readonly version: number;
}

/** A page of what matches; an id that cannot be one matches nothing, and is not looked for. */
export async function answerList<Row, Field extends string>(
  { fields, toResource }: ResourceKind<Row, Field>,
  { c, url }: ScimRequest,
  find: (
    wanted: Partial<Record<Field | 'id', string>>,
    page: { offset: number; limit: number },
  ) => Promise<{ rows: readonly Row[]; total: number }>,
): Promise<ScimAnswer> {
  const { startIndex, count } = readPage(c);
  const projection = readProjection(c);
  const filter = c.req.query('filter');
  const wanted = toFields(filter === undefined ? [] : parseFilter(filter), fields);
  const none = wanted === null || (wanted.id !== undefined && !isUuid(wanted.id));
  const { rows, total } = none
    ? { rows: [], total: 0 }
    : await find(wanted, { offset: startIndex - 1, limit: count });
  const resources = rows.map((row) => narrow(toResource(row, url), projection));
  return { status: 200, body: toListResponse(resources, { total, startIndex }) };
}

/** One that was read, unless the caller has this version of it. */
export function answerRead<Row extends Stored, Field extends string>(
  { toResource }: ResourceKind<Row, Field>,
  { c, url }: ScimRequest,
  row: Row,
): ScimAnswer {
  const projection = readProjection(c);
  const { version, id: recordId } = row;
  if (isKnown(c, version)) return { status: 304, version, recordId };
  return { status: 200, body: narrow(toResource(row, url), projection), version, recordId };
}

/** One as it is after a change, with where it is. */
export function answerWrite<Row extends Stored, Field extends string>(
  { path, toResource }: ResourceKind<Row, Field>,
  { c, url }: ScimRequest,
  row: Row,
): ScimAnswer {
  const { id, version } = row;
  const body = narrow(toResource(row, url), readProjection(c));
  return { status: 200, body, version, location: `${url}/${path}/${id}`, recordId: id };
}
