import * as scim from '@gatehouse/services/scim';
import type { ScimUserRow } from '@gatehouse/services/scim';
import { parseFilter, toFields } from './filter.ts';
import { parseOperations } from './patch-operations.ts';
import { patchUser } from './patch-user.ts';
import { project, readPage, readProjection } from './query.ts';
import {
  isKnown,
  readBody,
  readId,
  readSeen,
  type ScimAnswer,
  type ScimRequest,
} from './request.ts';
import { toListResponse, toUserResource } from './resources.ts';
import { parseUser } from './user-record.ts';
import { isUuid } from '@gatehouse/domain/ids';

/** What users can be asked for by. */
const FIELDS = {
  id: 'id',
  username: 'userName',
  externalid: 'externalId',
  emails: 'email',
  'emails.value': 'email',
  'emails[type eq "work"]': 'workEmail',
  'emails[type eq "work"].value': 'workEmail',
} as const;

export async function listUsers({ deps, ctx, c, url }: ScimRequest): Promise<ScimAnswer> {
  const { startIndex, count } = readPage(c);
  const projection = readProjection(c);
  const filter = c.req.query('filter');
  const fields = filter === undefined ? {} : toFields(parseFilter(filter), FIELDS);
  const none = fields === null || (fields.id !== undefined && !isUuid(fields.id));
  const { rows, total } = none
    ? { rows: [], total: 0 }
    : await scim.listScimUsers(deps, ctx, { ...fields, offset: startIndex - 1, limit: count });
  const resources = rows.map((row) => project(toUserResource(row, url), projection));
  return { status: 200, body: toListResponse(resources, { total, startIndex }) };
}

export async function getUser({ deps, ctx, c, url }: ScimRequest): Promise<ScimAnswer> {
  const projection = readProjection(c);
  const row = await scim.getScimUser(deps, ctx, readId(c));
  const { version, id: recordId } = row;
  if (isKnown(c, version)) return { status: 304, version, recordId };
  return { status: 200, body: project(toUserResource(row, url), projection), version, recordId };
}

export async function createUser(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx } = request;
  const row = await scim.createScimUser(deps, ctx, parseUser(await readBody(request)));
  return { ...answer(request, row), status: 201 };
}

export async function replaceUser(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const record = parseUser(await readBody(request));
  const input = { id: readId(c), seen: readSeen(c), edit: () => record };
  return answer(request, await scim.changeScimUser(deps, ctx, input));
}

export async function patchOneUser(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const operations = parseOperations(await readBody(request));
  const row = await scim.changeScimUser(deps, ctx, {
    id: readId(c),
    seen: readSeen(c),
    edit: (record) => patchUser(record, operations),
  });
  return answer(request, row);
}

export async function deleteUser({ deps, ctx, c }: ScimRequest): Promise<ScimAnswer> {
  const id = readId(c);
  await scim.deleteScimUser(deps, ctx, { id, seen: readSeen(c) });
  return { status: 204, recordId: id };
}

function answer({ c, url }: ScimRequest, row: ScimUserRow): ScimAnswer {
  const { id, version } = row;
  const body = project(toUserResource(row, url), readProjection(c));
  return { status: 200, body, version, location: `${url}/Users/${id}`, recordId: id };
}
