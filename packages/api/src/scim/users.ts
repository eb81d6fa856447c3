import * as scim from '@gatehouse/services/scim';
import { parseOperations } from './patch-operations.ts';
import { patchUser } from './patch-user.ts';
import { readBody, readId, readSeen, type ScimAnswer, type ScimRequest } from './request.ts';
import { answerList, answerRead, answerWrite, type ResourceKind } from './resource-answers.ts';
import { toUserResource } from './resources.ts';
import { parseUser } from './user-record.ts';

const USERS: ResourceKind<scim.ScimUserRow, 'userName' | 'externalId' | 'email' | 'workEmail'> = {
  path: 'Users',
  fields: {
    id: 'id',
    username: 'userName',
    externalid: 'externalId',
    emails: 'email',
    'emails.value': 'email',
    'emails[type eq "work"]': 'workEmail',
    'emails[type eq "work"].value': 'workEmail',
  },
  toResource: toUserResource,
};

export function listUsers(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx } = request;
  return answerList(USERS, request, (wanted, page) =>
    scim.listScimUsers(deps, ctx, { ...wanted, ...page }),
  );
}

export async function getUser(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  return answerRead(USERS, request, await scim.getScimUser(deps, ctx, readId(c)));
}

export async function createUser(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx } = request;
  const row = await scim.createScimUser(deps, ctx, parseUser(await readBody(request)));
  return { ...answerWrite(USERS, request, row), status: 201 };
}

export async function replaceUser(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const record = parseUser(await readBody(request));
  const input = { id: readId(c), seen: readSeen(c), edit: () => record };
  return answerWrite(USERS, request, await scim.changeScimUser(deps, ctx, input));
}

export async function patchOneUser(request: ScimRequest): Promise<ScimAnswer> {
  const { deps, ctx, c } = request;
  const operations = parseOperations(await readBody(request));
  const row = await scim.changeScimUser(deps, ctx, {
    id: readId(c),
    seen: readSeen(c),
    edit: (record) => patchUser(record, operations),
  });
  return answerWrite(USERS, request, row);
}

export async function deleteUser({ deps, ctx, c }: ScimRequest): Promise<ScimAnswer> {
  const id = readId(c);
  await scim.deleteScimUser(deps, ctx, { id, seen: readSeen(c) });
  return { status: 204, recordId: id };
}
