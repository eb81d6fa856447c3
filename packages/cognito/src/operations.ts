/**
 * Every call of the gateway, which hands each its connection. A new operation has its file and its
 * line here.
 */
export { addUserToGroup } from './add-user-to-group.ts';
export { confirmUser } from './confirm-user.ts';
export { createUser } from './create-user.ts';
export { deleteGroup } from './delete-group.ts';
export { deleteUser } from './delete-user.ts';
export { describeGroup } from './describe-group.ts';
export { disableUser } from './disable-user.ts';
export { enableUser } from './enable-user.ts';
export { ensureGroup } from './ensure-group.ts';
export { findUserByEmail } from './find-user-by-email.ts';
export { getUser } from './get-user.ts';
export { globalSignOut } from './global-sign-out.ts';
export { linkProvider } from './link-provider.ts';
export { listGroupsOfUser } from './list-groups-of-user.ts';
export { listUsersInGroup } from './list-users-in-group.ts';
export {
  changePassword,
  newTotpSecret,
  readAccount,
  requestEmail,
  setTotp,
  verifyEmail,
  verifyTotp,
} from './own-account.ts';
export { deletePasskey, listPasskeys } from './passkeys.ts';
export { refreshTokens } from './refresh-tokens.ts';
export { removeUserFromGroup } from './remove-user-from-group.ts';
export { resetPassword } from './reset-password.ts';
export { resetTotp } from './reset-totp.ts';
export { resendTemporaryPassword } from './resend-temporary-password.ts';
export { revokeToken } from './revoke-token.ts';
export { setEmail } from './set-email.ts';
export { unlinkProvider } from './unlink-provider.ts';
export { updateAuthEventFeedback } from './update-auth-event-feedback.ts';
