import { type FileId, toId } from '@gatehouse/domain/ids';
import * as publicPage from '@gatehouse/services/public-page';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { fileSchema } from '../schemas/file.ts';
import {
  publicPageSchema,
  savedPublicPageSchema,
  setPublicPageBody,
} from '../schemas/public-page.ts';
import { idSchema } from '../schemas/shared.ts';

const params = z.strictObject({ fileId: idSchema });

const getPublicPage = defineRoute({
  id: 'getPublicPage',
  method: 'get',
  path: '/tenants/{tenant}/public-page',
  summary: 'The public page of a tenant, its files, and its guests this month',
  access: 'tenant:secure',
  answer: 'json',
  status: 200,
  response: publicPageSchema,
  errors: ['files.off'],
  run: ({ deps, ctx }) => publicPage.getPublicPage(deps, ctx),
});

const setPublicPage = defineRoute({
  id: 'setPublicPage',
  method: 'patch',
  path: '/tenants/{tenant}/public-page',
  summary: 'Write the public page of a tenant, and publish it or not',
  access: 'tenant:secure',
  conditional: true,
  body: setPublicPageBody,
  answer: 'json',
  status: 200,
  response: savedPublicPageSchema,
  errors: ['files.off'],
  run: ({ deps, ctx, body, seen }) => publicPage.setPublicPage(deps, ctx, { ...body, seen }),
});

const publishFile = defineRoute({
  id: 'publishFile',
  method: 'post',
  path: '/tenants/{tenant}/files/{fileId}/publish',
  summary: 'Let guests read a file',
  access: 'tenant:secure',
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: fileSchema,
  errors: ['files.off', 'files.not_ready', 'files.infected', 'public_page.too_many_files'],
  run: ({ deps, ctx, params: { fileId } }) =>
    publicPage.publishFile(deps, ctx, { id: toId<FileId>(fileId) }),
});

const withdrawFile = defineRoute({
  id: 'withdrawFile',
  method: 'post',
  path: '/tenants/{tenant}/files/{fileId}/withdraw',
  summary: 'Take a file back from guests',
  access: 'tenant:secure',
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: fileSchema,
  errors: ['files.off'],
  run: ({ deps, ctx, params: { fileId } }) =>
    publicPage.withdrawFile(deps, ctx, { id: toId<FileId>(fileId) }),
});

/** In the order in which they are matched and documented. */
export const publicPageRoutes = [getPublicPage, setPublicPage, publishFile, withdrawFile];
