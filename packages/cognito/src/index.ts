export { CognitoError, type CognitoErrorCode } from './cognito-error.ts';
export type { CognitoUser, CognitoUserStatus, LinkedIdentity } from './cognito-user.ts';
export type { CognitoSettings, CognitoTimeouts } from './connection.ts';
export { type CognitoGateway, createCognitoGateway } from './create-cognito-gateway.ts';
export type { NewUser } from './create-user.ts';
export type { RefreshedTokens } from './refresh-tokens.ts';
export { SSO_PROVIDER, SSO_PROVIDER_CLIENT } from './sso-provider.ts';
export { createPace, type Pace } from './pace.ts';
export type { GroupMember } from './list-users-in-group.ts';
