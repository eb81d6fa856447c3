export { listApiClients } from './list.ts';
export { registerApiClient } from './register.ts';
export { resolveApiClient } from './resolve.ts';
export { revokeApiClient } from './revoke.ts';
