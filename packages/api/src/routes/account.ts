import { toId, type UserId } from '@gatehouse/domain/ids';
import * as account from '@gatehouse/services/account';
import { MAX_IMAGE_BYTES } from '@gatehouse/images/image-limits';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  accountSchema,
  avatarSchema,
  changedNameSchema,
  changeNameBody,
  securityEventPageSchema,
  setAvatarBody,
} from '../schemas/account.ts';
import { idSchema, pageQuery, pictureQuery } from '../schemas/shared.ts';

const getAccount = defineRoute({
  id: 'getAccount',
  method: 'get',
  path: '/me/account',
  summary: 'My account',
  access: 'user',
  answer: 'json',
  status: 200,
  response: accountSchema,
  run: ({ deps, ctx }) => account.getAccount(deps, ctx),
});

const changeName = defineRoute({
  id: 'changeName',
  method: 'post',
  path: '/me/name',
  summary: 'Change my name',
  access: 'user',
  idempotent: true,
  body: changeNameBody,
  answer: 'json',
  status: 200,
  response: changedNameSchema,
  run: ({ deps, ctx, body }) => account.changeName(deps, ctx, body),
});

const listSecurityEvents = defineRoute({
  id: 'listSecurityEvents',
  method: 'get',
  path: '/me/security-events',
  summary: 'What happened to my account, newest first',
  access: 'user',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: securityEventPageSchema,
  run: ({ deps, ctx, query }) => account.listSecurityEvents(deps, ctx, query),
});

const setAvatar = defineRoute({
  id: 'setAvatar',
  method: 'post',
  path: '/me/avatar',
  summary: 'Set my picture',
  access: 'user',
  idempotent: true,
  body: setAvatarBody,
  // Base64 in JSON.
  bodyLimit: Math.ceil((MAX_IMAGE_BYTES * 4) / 3) + 1_024,
  answer: 'json',
  status: 200,
  response: avatarSchema,
  errors: ['account.image_refused'],
  run: ({ deps, ctx, body }) => account.setAvatar(deps, ctx, body),
});

const removeAvatar = defineRoute({
  id: 'removeAvatar',
  method: 'post',
  path: '/me/avatar/remove',
  summary: 'Remove my picture',
  access: 'user',
  idempotent: true,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx }) => account.removeAvatar(deps, ctx),
});

const getAvatar = defineRoute({
  id: 'getAvatar',
  method: 'get',
  path: '/people/{userId}/avatar',
  summary: 'The picture of a person in one of my tenants',
  access: 'user',
  anyProof: true,
  params: z.strictObject({ userId: idSchema }),
  query: pictureQuery,
  answer: 'picture',
  status: 200,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, params: { userId } }) =>
    account.getAvatar(deps, ctx, { userId: toId<UserId>(userId) }),
});

/** In the order in which they are matched and documented. */
export const accountRoutes = [
  getAccount,
  changeName,
  listSecurityEvents,
  setAvatar,
  removeAvatar,
  getAvatar,
];
