import { callApi, ifMatch } from '#src/api-client.ts';

const FILE = '/tenants/{tenant}/files/{fileId}';

/** Deletes a file for now; one that is being uploaded for good. */
export async function deleteFile(tenant: string, fileId: string): Promise<void> {
  await callApi('DELETE', FILE, { path: { tenant, fileId } });
}

export async function restoreFile(tenant: string, fileId: string): Promise<void> {
  await callApi('POST', `${FILE}/restore`, { path: { tenant, fileId } });
}

/** Erases a deleted file now. It needs a recent sign-in. */
export async function eraseFile(tenant: string, fileId: string): Promise<void> {
  await callApi('POST', `${FILE}/erase`, { path: { tenant, fileId } });
}

interface Renaming {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

export async function renameFile(tenant: string, { id, version, name }: Renaming): Promise<void> {
  const path = { tenant, fileId: id };
  await callApi('PATCH', FILE, { path, header: ifMatch(version), body: { name } });
}

/**
 * The URL of a file at the store, for a few minutes.
 * @param disposition `inline` for a picture that is shown, which the API grants to pictures alone
 */
export async function fetchDownloadUrl(
  tenant: string,
  fileId: string,
  disposition: 'attachment' | 'inline',
): Promise<string> {
  const path = { tenant, fileId };
  const { url } = await callApi('GET', `${FILE}/download`, { path, query: { disposition } });
  return url;
}
