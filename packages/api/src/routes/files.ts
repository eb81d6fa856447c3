import { type FileId, toId } from '@gatehouse/domain/ids';
import * as files from '@gatehouse/services/files';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  completedUploadSchema,
  downloadQuery,
  downloadUrlSchema,
  fileNameBody,
  filePageSchema,
  fileSchema,
  filesQuery,
  newUploadBody,
  newUploadSchema,
  resumedUploadSchema,
  vendedCredentialsSchema,
} from '../schemas/file.ts';
import { idSchema } from '../schemas/shared.ts';

const params = z.strictObject({ fileId: idSchema });
const toInput = ({ fileId }: { fileId: string }) => ({ id: toId<FileId>(fileId) });

const listFiles = defineRoute({
  id: 'listFiles',
  method: 'get',
  path: '/tenants/{tenant}/files',
  summary: 'Files, newest first, and what they take of the quota',
  access: 'files:read',
  query: filesQuery,
  answer: 'json',
  status: 200,
  response: filePageSchema,
  errors: ['files.off'],
  run: ({ deps, ctx, query }) => files.listFiles(deps, ctx, query),
});

const createUpload = defineRoute({
  id: 'createUpload',
  method: 'post',
  path: '/tenants/{tenant}/files',
  summary: 'Begin the upload of a file',
  access: 'files:write',
  // A key would hold a transaction open while the store is asked. A second upload is given up by itself.
  idempotent: true,
  body: newUploadBody,
  answer: 'json',
  status: 201,
  response: newUploadSchema,
  errors: ['files.off', 'files.quota_exceeded'],
  run: ({ deps, ctx, body }) => files.createUpload(deps, ctx, body),
});

const getUpload = defineRoute({
  id: 'getUpload',
  method: 'get',
  path: '/tenants/{tenant}/files/{fileId}/upload',
  summary: 'How far an upload is, with new URLs for what is missing',
  access: 'files:write',
  params,
  answer: 'json',
  status: 200,
  response: resumedUploadSchema,
  errors: ['files.off', 'files.not_uploading', 'files.incomplete'],
  run: ({ deps, ctx, params: id }) => files.getUpload(deps, ctx, toInput(id)),
});

const completeUpload = defineRoute({
  id: 'completeUpload',
  method: 'post',
  path: '/tenants/{tenant}/files/{fileId}/complete',
  summary: 'Complete an upload of which all parts have arrived',
  access: 'files:write',
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: completedUploadSchema,
  errors: ['files.off', 'files.incomplete'],
  run: ({ deps, ctx, params: id }) => files.completeUpload(deps, ctx, toInput(id)),
});

const renameFile = defineRoute({
  id: 'renameFile',
  method: 'patch',
  path: '/tenants/{tenant}/files/{fileId}',
  summary: 'Rename a file',
  access: 'files:write',
  conditional: true,
  params,
  body: fileNameBody,
  answer: 'json',
  status: 200,
  response: fileSchema,
  errors: ['files.off'],
  run: ({ deps, ctx, params: id, body, seen }) =>
    files.renameFile(deps, ctx, { ...toInput(id), ...body, seen }),
});

const deleteFile = defineRoute({
  id: 'deleteFile',
  method: 'delete',
  path: '/tenants/{tenant}/files/{fileId}',
  summary: 'Delete a file, which can be restored for 30 days, or give up its upload',
  access: 'files:write',
  conditional: true,
  params,
  answer: 'nothing',
  status: 204,
  errors: ['files.off'],
  run: ({ deps, ctx, params: id, seen }) => files.deleteFile(deps, ctx, { ...toInput(id), seen }),
});

const restoreFile = defineRoute({
  id: 'restoreFile',
  method: 'post',
  path: '/tenants/{tenant}/files/{fileId}/restore',
  summary: 'Restore a deleted file',
  access: 'files:write',
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: fileSchema,
  errors: ['files.off'],
  run: ({ deps, ctx, params: id }) => files.restoreFile(deps, ctx, toInput(id)),
});

const eraseFile = defineRoute({
  id: 'eraseFile',
  method: 'post',
  path: '/tenants/{tenant}/files/{fileId}/erase',
  summary: 'Erase a deleted file now',
  access: 'files:write',
  idempotent: true,
  params,
  answer: 'nothing',
  status: 202,
  errors: ['files.off'],
  run: ({ deps, ctx, params: id }) => files.eraseFile(deps, ctx, toInput(id)),
});

const downloadFile = defineRoute({
  id: 'downloadFile',
  method: 'get',
  path: '/tenants/{tenant}/files/{fileId}/download',
  summary: 'A URL to download a file from, for five minutes',
  access: 'files:read',
  // It is an event of the log: no other website causes one.
  limit: 'write',
  params,
  query: downloadQuery,
  answer: 'json',
  status: 200,
  response: downloadUrlSchema,
  errors: ['files.off', 'files.not_ready', 'files.infected'],
  run: ({ deps, ctx, params: id, query }) =>
    files.downloadFile(deps, ctx, { ...toInput(id), ...query }),
});

const vendFileCredentials = defineRoute({
  id: 'vendFileCredentials',
  method: 'post',
  path: '/tenants/{tenant}/files/credentials',
  summary: 'Temporary AWS credentials to read the tenant’s files with',
  access: 'files:write',
  limit: 'costly',
  idempotent: true,
  answer: 'json',
  status: 201,
  response: vendedCredentialsSchema,
  errors: ['files.off'],
  run: ({ deps, ctx }) => files.vendCredentials(deps, ctx),
});

/** In the order in which they are matched and documented. */
export const filesRoutes = [
  listFiles,
  createUpload,
  vendFileCredentials,
  getUpload,
  completeUpload,
  renameFile,
  deleteFile,
  restoreFile,
  eraseFile,
  downloadFile,
];
