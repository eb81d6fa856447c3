import * as scim from '@gatehouse/services/scim';
import { parseGroup, patchGroup } from './group-record.ts';
import { parseOperations } from './patch-operations.ts';
import { readProjection, wants } from './query.ts';
import { readBody, readId, readSeen, type ScimAnswer, type ScimRequest } from './request.ts';
import { answerList, answerRead, answerWrite, type ResourceKind } from './resource-answers.ts';
import { toGroupResource } from './resources.ts';

const GROUPS: ResourceKind<scim.ScimGroup, 'displayName' | 'externalId'> = {
  path: 'Groups',
  fields: { id: 'id', displayname: 'displayName', externalid: 'externalId' },
  toResource: toGroupResource,
};

/** Members cost a question more. */
const wantsMembers = ({ c }: ScimRequest) => wants(readProjection(c), 'members');

export function listGroups(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx } = request;
  return answerList(GROUPS, request, (wanted, page) =>
    scim.listScimGroups(deps, ctx, { ...wanted, ...page, members: wantsMembers(request) }),
  );
}

export async function getGroup(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const input = { id: readId(c), members: wantsMembers(request) };
  return answerRead(GROUPS, request, await scim.getScimGroup(deps, ctx, input));
}

export async function createGroup(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx } = request;
  const group = await scim.createScimGroup(deps, ctx, parseGroup(await readBody(request)));
  return { ...answerWrite(GROUPS, request, group), status: 201 };
}

export async function replaceGroup(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const record = parseGroup(await readBody(request));
  const input = { id: readId(c), seen: readSeen(c), edit: () => record };
  return answerWrite(GROUPS, request, await scim.changeScimGroup(deps, ctx, input));
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
