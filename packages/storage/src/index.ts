export { createFileStore, type FileStore } from './create-file-store.ts';
export { fileKey, publicKey, publicPrefix, tenantPrefix } from './keys.ts';
export { StorageError } from './storage-error.ts';
export type { StoreSession } from './store-session.ts';
export type { StoredPart } from './uploads.ts';
export type { SignedUrl } from './signed-url.ts';
