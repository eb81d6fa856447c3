export {
  readDescription,
  type DemoIdpDescription,
  type EnterpriseAccess,
  type OidcAccess,
} from './description.ts';
export type { EnterpriseId } from './idp/definitions.ts';
export type { DemoIdpOptions } from './options.ts';
export { startDemoIdps, type DemoIdps } from './start-demo-idps.ts';
