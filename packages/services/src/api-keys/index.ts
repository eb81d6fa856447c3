export { MAX_GRACE_HOURS, MAX_KEY_DAYS } from './api-key.ts';
export { createApiKey } from './create.ts';
export { listApiKeys } from './list.ts';
export { KEY_ENDS_SOON_DAYS, notifyOfEndingKey } from './notify-of-ending-key.ts';
export { resolveApiKey } from './resolve.ts';
export { revokeApiKey } from './revoke.ts';
export { rotateApiKey } from './rotate.ts';
export { apiKeyHash, newApiKeyToken, newPersonalKeyToken } from './token.ts';
