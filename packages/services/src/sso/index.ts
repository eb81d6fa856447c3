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
export { activateConnection } from './activate-connection.ts';
export { addCertificate } from './add-certificate.ts';
export { createConnection } from './create-connection.ts';
export { deactivateConnection } from './deactivate-connection.ts';
export { deleteConnection } from './delete-connection.ts';
export { editConnection } from './edit-connection.ts';
export { getAttempt } from './get-attempt.ts';
export { getConnection } from './get-connection.ts';
export { getSso } from './get-sso.ts';
export { listAttempts } from './list-attempts.ts';
export { listConnections } from './list-connections.ts';
export { type BreakGlassUse, noteBreakGlassUse } from './note-break-glass-use.ts';
export { removeCertificate } from './remove-certificate.ts';
export { setBreakGlass } from './set-break-glass.ts';
export { setProvider } from './set-provider.ts';
export { setRoleMappings } from './set-role-mappings.ts';
export { setSsoPolicy } from './set-sso-policy.ts';
export type { SsoSetUpDeps } from './sso-set-up-deps.ts';
export { VENDORS } from '@gatehouse/sso/vendors';
