export { createFileStore, type FileStore } from './create-file-store.ts';
export { FILE_PREFIX, fileKey, publicKey, publicPrefix, tenantPrefix } from './keys.ts';
export type { StorageSettings, StorageTimeouts } from './settings.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
export type { StoreSession } from './store-session.ts';
export type { VendedCredentials } from './vend-credentials.ts';
export type { StoredPart } from './uploads.ts';
export type { SignedUrl } from './signed-url.ts';
