import { ApiProblem } from '@gatehouse/api-client';
import { api } from './api.ts';

/** The first files of a tenant; null in an installation that has none at all. */
export async function listFiles(tenant: string) {
  const client = await api();
  try {
    const { data } = await client.GET('/tenants/{tenant}/files', { params: { path: { tenant } } });
    return data?.items ?? [];
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'files.off') return null;
    throw error;
  }
}

/**
 * Uploads a file to S3, past the API's servers. Each part goes to a URL that the API has signed as a
 * session of this tenant in the identity pool: its tag decides at the store what may be written.
 */
export async function uploadFile(tenant: string, file: File): Promise<void> {
  const client = await api();
  const { data } = await client.POST('/tenants/{tenant}/files', {
    params: { path: { tenant } },
    body: {
      name: file.name,
      size: file.size,
      contentType: file.type || 'application/octet-stream',
    },
  });
  if (!data) throw new Error('The upload was not begun.');
  const { id } = data.file;
  const { partSize } = data.upload;
  // At most 100 URLs come at once; an app for files of gigabytes asks for the next: `GET …/upload`.
  for (const { number, size, url } of data.upload.parts) {
    const start = (number - 1) * partSize;
    const stored = await fetch(url, { method: 'PUT', body: file.slice(start, start + size) });
    if (!stored.ok) throw new Error(`The store refused part ${number}: ${stored.status}.`);
  }
  await client.POST('/tenants/{tenant}/files/{fileId}/complete', {
    params: { path: { tenant, fileId: id } },
  });
}
