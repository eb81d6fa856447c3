import { randomUUID } from 'node:crypto';
import { addFile, addUpload } from '../fixtures/files.ts';
import type { Samples } from './sample.ts';

/** Files. What may be done to one's own is tried with the caller's. */
export const FILE_SAMPLES: Samples = {
  listFiles: async (_, { slug }) => ({ path: `/tenants/${slug}/files` }),
  createUpload: async (_, { slug }) => ({
    path: `/tenants/${slug}/files`,
    body: { name: 'report.pdf', size: 1_000, contentType: 'application/pdf' },
  }),
  vendFileCredentials: async (_, { slug }) => ({ path: `/tenants/${slug}/files/credentials` }),
  getUpload: async (target, tenant, caller) => ({
    path: `${await addUpload(target, tenant, caller)}/upload`,
  }),
  completeUpload: async (target, tenant, caller) => ({
    path: `${await addUpload(target, tenant, caller)}/complete`,
  }),
  renameFile: async (target, tenant, caller) => ({
    path: await addFile(target, tenant, caller),
    body: { name: `Renamed ${randomUUID()}` },
  }),
  deleteFile: async (target, tenant, caller) => ({ path: await addFile(target, tenant, caller) }),
  restoreFile: async (target, tenant, caller) => ({
    path: `${await addFile(target, tenant, caller, { deleted: true })}/restore`,
  }),
  eraseFile: async (target, tenant, caller) => ({
    path: `${await addFile(target, tenant, caller, { deleted: true })}/erase`,
  }),
  getPublicPage: async (_, { slug }) => ({ path: `/tenants/${slug}/public-page` }),
  setPublicPage: async (_, { slug, canary }) => ({
    path: `/tenants/${slug}/public-page`,
    body: { published: true, title: `Public ${canary}`, text: '' },
  }),
  publishFile: async (target, tenant, caller) => ({
    path: `${await addFile(target, tenant, caller, { stored: true })}/publish`,
  }),
  withdrawFile: async (target, tenant, caller) => ({
    path: `${await addFile(target, tenant, caller)}/withdraw`,
  }),
  downloadFile: async (target, tenant, caller) => ({
    path: `${await addFile(target, tenant, caller)}/download`,
  }),
};
