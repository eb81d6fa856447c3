export type { ApiDefinition } from './options.ts';
export { startAppSync } from './start-appsync.ts';
