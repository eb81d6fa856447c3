export { getConnectionAddresses, getIssuer } from './addresses.ts';
export { answerOidc } from './answer-oidc.ts';
export { answerSaml } from './answer-saml.ts';
export { askProvider } from './ask-provider.ts';
export { beginAttempt } from './begin-attempt.ts';
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
export { exchangeCode } from './exchange-code.ts';
export { findAttempt, type FoundAttempt } from './find-attempt.ts';
export { findConnection } from './find-connection.ts';
export { findConnectionFor } from './find-connection-for.ts';
export { finishTest, type TestOutcome } from './finish-test.ts';
export { getUserInfo } from './get-user-info.ts';
export { BRIDGE_STAGES, type BridgeCode, BridgeRefusal, type RefusalCode } from './refusals.ts';
export { settleAttempt } from './settle-attempt.ts';
export { listPublishedKeys } from './signing-key.ts';
export type { SsoAccess, SsoDeps } from './sso-deps.ts';
export { startBridgedSession } from './start-bridged-session.ts';
