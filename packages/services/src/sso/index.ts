export { getConnectionAddresses, getIssuer } from './addresses.ts';
export {
  type ConnectionSecrets,
  type ConnectionSettings,
  digestSettings,
  type OidcSettings,
  openSecrets,
  readSettings,
  type SamlSettings,
  sealSecrets,
  toProtocolConnection,
} from './connection.ts';
export { BRIDGE_STAGES, type BridgeCode, type RefusalCode } from './refusals.ts';
export type { SsoAccess, SsoDeps } from './sso-deps.ts';
