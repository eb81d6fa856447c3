import { addUserToGroup } from './add-user-to-group.ts';
import { type CognitoSettings, openConnection } from './connection.ts';
import { createUser, type NewUser } from './create-user.ts';
import { deleteGroup } from './delete-group.ts';
import { deleteUser } from './delete-user.ts';
import { describeGroup } from './describe-group.ts';
import { disableUser } from './disable-user.ts';
import { enableUser } from './enable-user.ts';
import { ensureGroup } from './ensure-group.ts';
import { findUserByEmail } from './find-user-by-email.ts';
import { getUser } from './get-user.ts';
import { globalSignOut } from './global-sign-out.ts';
import { listGroupsOfUser } from './list-groups-of-user.ts';
import { listUsersInGroup } from './list-users-in-group.ts';
import {
  changePassword,
  newTotpSecret,
  readAccount,
  requestEmail,
  setTotp,
  verifyEmail,
  verifyTotp,
} from './own-account.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { removeUserFromGroup } from './remove-user-from-group.ts';
import { resetPassword } from './reset-password.ts';
import { resetTotp } from './reset-totp.ts';
import { resendTemporaryPassword } from './resend-temporary-password.ts';
import { revokeToken } from './revoke-token.ts';

/**
 * The gateway to one user pool: the only way in which Gatehouse calls Cognito's API. Every
 * operation is safe to repeat and fails with a {@link CognitoError} only; see its file.
 */
export function createCognitoGateway(settings: CognitoSettings) {
  const connection = openConnection(settings);
  return {
    findUserByEmail: (email: string) => findUserByEmail(connection, email),
    getUser: (sub: string) => getUser(connection, sub),
    createUser: (user: NewUser) => createUser(connection, user),
    resendTemporaryPassword: (sub: string, temporaryPassword?: string) =>
      resendTemporaryPassword(connection, sub, temporaryPassword),
    ensureGroup: (name: string, description: string) => ensureGroup(connection, name, description),
    describeGroup: (name: string, description: string) =>
      describeGroup(connection, name, description),
    deleteGroup: (name: string) => deleteGroup(connection, name),
    addUserToGroup: (sub: string, group: string) => addUserToGroup(connection, sub, group),
    removeUserFromGroup: (sub: string, group: string) =>
      removeUserFromGroup(connection, sub, group),
    listGroupsOfUser: (sub: string) => listGroupsOfUser(connection, sub),
    listUsersInGroup: (group: string) => listUsersInGroup(connection, group),
    globalSignOut: (sub: string) => globalSignOut(connection, sub),
    disableUser: (sub: string) => disableUser(connection, sub),
    enableUser: (sub: string) => enableUser(connection, sub),
    deleteUser: (sub: string) => deleteUser(connection, sub),
    resetPassword: (sub: string) => resetPassword(connection, sub),
    resetTotp: (sub: string) => resetTotp(connection, sub),
    refreshTokens: (refreshToken: string) => refreshTokens(connection, refreshToken),
    revokeToken: (refreshToken: string) => revokeToken(connection, refreshToken),
    changePassword: (accessToken: string, current: string, wanted: string) =>
      changePassword(connection, accessToken, current, wanted),
    requestEmail: (accessToken: string, email: string) =>
      requestEmail(connection, accessToken, email),
    verifyEmail: (accessToken: string, code: string) => verifyEmail(connection, accessToken, code),
    newTotpSecret: (accessToken: string) => newTotpSecret(connection, accessToken),
    verifyTotp: (accessToken: string, code: string) => verifyTotp(connection, accessToken, code),
    setTotp: (accessToken: string, enabled: boolean) => setTotp(connection, accessToken, enabled),
    readAccount: (accessToken: string) => readAccount(connection, accessToken),
    /** Lets go of the sockets. */
    close: () => connection.close(),
  };
}

/** See {@link createCognitoGateway}. */
export type CognitoGateway = ReturnType<typeof createCognitoGateway>;
