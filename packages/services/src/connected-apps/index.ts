export { parseMetadata, toClientId } from './app-client.ts';
export { type AppDirectory, createAppDirectory } from './app-directory.ts';
export {
  type AuthorizationRequest,
  getResource,
  parseAuthorizationRequest,
  REQUEST_PARAMETERS,
  type RequestParameters,
  requireResource,
  toAnswerUrl,
} from './authorization-request.ts';
export { connectApp, type ConnectAppInput } from './connect.ts';
export { cutAllApps } from './cut-all.ts';
export { giveUpToken } from './give-up-token.ts';
export type { AppTokens } from './issue-tokens.ts';
export { isOAuthError, OAuthError } from './oauth-error.ts';
export { redeemCode } from './redeem-code.ts';
export { toAppHost } from './redirect-uri.ts';
export { refreshTokens } from './refresh-tokens.ts';
