export { readDescription, type DemoIdpDescription, type OidcAccess } from './description.ts';
export type { DemoIdpOptions } from './options.ts';
export { startDemoIdps } from './start-demo-idps.ts';
