import { ApiProblem, callApi } from '#src/api-client.ts';
import { deleteFile } from './file-api.ts';
import type { UploadApi } from './upload/upload.ts';

const FILES = '/tenants/{tenant}/files';
const FILE = '/tenants/{tenant}/files/{fileId}';

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*/;

/** The calls that an upload makes, for the files of one tenant. */
export function createUploadApi(tenant: string): UploadApi {
  return {
    create: async ({ name, size, type }) => {
      const body = { name, size, contentType: toMediaType(type) };
      const { file, upload } = await callApi('POST', FILES, { path: { tenant }, body });
      return { id: file.id, ticket: { ...upload, done: [] } };
    },
    renew: async (fileId) => {
      try {
        const { upload } = await callApi('GET', `${FILE}/upload`, { path: { tenant, fileId } });
        return upload;
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'files.not_uploading') return null;
        throw error;
      }
    },
    complete: async (fileId) => {
      const path = { tenant, fileId };
      const { file } = await callApi('POST', `${FILE}/complete`, { path });
      if (file.status === 'infected') throw infected();
    },
    discard: (fileId) => deleteFile(tenant, fileId),
  };
}

/** What a browser says of a file's type, without parameters; it says nothing of many. */
function toMediaType(type: string): string {
  return MEDIA_TYPE.exec(type.toLowerCase())?.[0] ?? 'application/octet-stream';
}

/** Said of an upload as it is of a download. */
function infected(): ApiProblem {
  const code = 'files.infected';
  return new ApiProblem({ status: 409, code, title: code });
}
