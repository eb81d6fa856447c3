export { ENTRA } from './as-entra.ts';
export { OKTA } from './as-okta.ts';
export { createScimClient, type ScimClientOptions, type ScimExchange } from './client.ts';
export type { ScimDialect, ScimPerson } from './dialect.ts';
