import { toId, type UserId } from '@gatehouse/domain/ids';
import * as operator from '@gatehouse/services/operator';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  changedPersonSchema,
  deletedPersonSchema,
  operatorPersonDetailSchema,
  operatorPersonPageSchema,
  searchQuery,
} from '../schemas/operator.ts';
import { idSchema } from '../schemas/shared.ts';

const ofPerson = z.strictObject({ userId: idSchema });
const toPersonInput = ({ userId }: { userId: string }) => ({ userId: toId<UserId>(userId) });

const listPeople = defineRoute({
  id: 'listPeople',
  method: 'get',
  path: '/operator/people',
  summary: 'Everyone who has ever signed in',
  access: 'platform:read',
  query: searchQuery,
  answer: 'json',
  status: 200,
  response: operatorPersonPageSchema,
  run: ({ deps, ctx, query }) => operator.listPeople(deps, ctx, query),
});

const getOperatorPerson = defineRoute({
  id: 'getOperatorPerson',
  method: 'get',
  path: '/operator/people/{userId}',
  summary: 'A person, their tenants, and where they are signed in',
  access: 'platform:read',
  params: ofPerson,
  answer: 'json',
  status: 200,
  response: operatorPersonDetailSchema,
  run: ({ deps, ctx, params }) => operator.getOperatorPerson(deps, ctx, toPersonInput(params)),
});

const disablePerson = defineRoute({
  id: 'disablePerson',
  method: 'post',
  path: '/operator/people/{userId}/disable',
  summary: 'Disable a person in the pool, and sign them out everywhere',
  access: 'platform:disable_people',
  idempotent: true,
  params: ofPerson,
  answer: 'json',
  status: 200,
  response: changedPersonSchema,
  errors: ['operator.own_account'],
  run: ({ deps, ctx, params }) => operator.disablePerson(deps, ctx, toPersonInput(params)),
});

const enablePerson = defineRoute({
  id: 'enablePerson',
  method: 'post',
  path: '/operator/people/{userId}/enable',
  summary: 'Let a disabled person sign in again',
  access: 'platform:disable_people',
  idempotent: true,
  params: ofPerson,
  answer: 'json',
  status: 200,
  response: changedPersonSchema,
  errors: ['operator.own_account'],
  run: ({ deps, ctx, params }) => operator.enablePerson(deps, ctx, toPersonInput(params)),
});

const deletePerson = defineRoute({
  id: 'deletePerson',
  method: 'post',
  path: '/operator/people/{userId}/delete',
  summary: 'Delete a person from the pool, and erase their personal data',
  access: 'platform:delete_people',
  idempotent: true,
  params: ofPerson,
  answer: 'json',
  status: 202,
  response: deletedPersonSchema,
  errors: ['operator.own_account', 'account.only_owner', 'staff_request.exists'],
  run: ({ deps, ctx, params }) => operator.deletePerson(deps, ctx, toPersonInput(params)),
});

/** People, for staff: in the order in which they are matched and documented. */
export const operatorPersonRoutes = [
  listPeople,
  getOperatorPerson,
  disablePerson,
  enablePerson,
  deletePerson,
];
