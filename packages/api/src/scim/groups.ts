import { isUuid } from '@gatehouse/domain/ids';
import * as scim from '@gatehouse/services/scim';
import { parseFilter, toFields } from './filter.ts';
import { parseGroup, patchGroup } from './group-record.ts';
import { parseOperations } from './patch-operations.ts';
import { project, readPage, readProjection, wants } from './query.ts';
import {
  isKnown,
  readBody,
  readId,
  readSeen,
  type ScimAnswer,
  type ScimRequest,
} from './request.ts';
import { toGroupResource, toListResponse } from './resources.ts';

/** What groups can be asked for by. */
const FIELDS = { id: 'id', displayname: 'displayName', externalid: 'externalId' } as const;

export async function listGroups({ deps, ctx, c, url }: ScimRequest): Promise<ScimAnswer> {
  const { startIndex, count } = readPage(c);
  const projection = readProjection(c);
  const filter = c.req.query('filter');
  const fields = filter === undefined ? {} : toFields(parseFilter(filter), FIELDS);
  const none = fields === null || (fields.id !== undefined && !isUuid(fields.id));
  const page = { offset: startIndex - 1, limit: count, members: wants(projection, 'members') };
  const { rows, total } = none
    ? { rows: [], total: 0 }
    : await scim.listScimGroups(deps, ctx, { ...fields, ...page });
  const resources = rows.map((row) => project(toGroupResource(row, url), projection));
  return { status: 200, body: toListResponse(resources, { total, startIndex }) };
}

export async function getGroup({ deps, ctx, c, url }: ScimRequest): Promise<ScimAnswer> {
  const projection = readProjection(c);
  const members = wants(projection, 'members');
  const group = await scim.getScimGroup(deps, ctx, { id: readId(c), members });
  const { version, id: recordId } = group;
  if (isKnown(c, version)) return { status: 304, version, recordId };
  return { status: 200, body: project(toGroupResource(group, url), projection), version, recordId };
}

export async function createGroup(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx } = request;
  const group = await scim.createScimGroup(deps, ctx, parseGroup(await readBody(request)));
  return { ...answer(request, group), status: 201 };
}

export async function replaceGroup(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const record = parseGroup(await readBody(request));
  const input = { id: readId(c), seen: readSeen(c), edit: () => record };
  return answer(request, await scim.changeScimGroup(deps, ctx, input));
}

/** Answers nothing: a group may be large. */
export async function patchOneGroup(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const operations = parseOperations(await readBody(request));
  const { id, version } = await scim.changeScimGroup(deps, ctx, {
    id: readId(c),
    seen: readSeen(c),
    edit: (group) => patchGroup(group, operations),
  });
  return { status: 204, version, recordId: id };
}

export async function deleteGroup({ deps, ctx, c }: ScimRequest): Promise<ScimAnswer> {
  const id = readId(c);
  await scim.deleteScimGroup(deps, ctx, { id, seen: readSeen(c) });
  return { status: 204, recordId: id };
}

function answer({ c, url }: ScimRequest, group: scim.ScimGroup): ScimAnswer {
  const { id, version } = group;
  const body = project(toGroupResource(group, url), readProjection(c));
  return { status: 200, body, version, location: `${url}/Groups/${id}`, recordId: id };
}
