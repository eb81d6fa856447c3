import * as account from '@gatehouse/services/account';
import * as backupCodes from '@gatehouse/services/backup-codes';
import * as connected from '@gatehouse/services/connected-accounts';
import * as passkeys from '@gatehouse/services/passkeys';
import type { ErrorCode } from '@gatehouse/domain/errors';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  backupCodeBody,
  backupCodesSchema,
  changePasswordBody,
  codeBody,
  connectBody,
  connectedAccountsSchema,
  connectingSchema,
  confirmedEmailSchema,
  mfaSecretSchema,
  passkeysSchema,
  renamePasskeyBody,
  pendingEmailSchema,
  requestEmailBody,
} from '../schemas/account.ts';
import { endedSessionsSchema } from '../schemas/session.ts';
import { idSchema } from '../schemas/shared.ts';

/**
 * Changes that only the person may make who has just proved who they are. Their POSTs take no
 * idempotency key: a password or a code must not be kept, not even as a digest.
 */
const PERMIT: readonly ErrorCode[] = ['account.permit_required', 'auth.browser_required'];

const changePassword = defineRoute({
  id: 'changePassword',
  method: 'post',
  path: '/me/password',
  summary: 'Change my password, and end my other sessions',
  access: 'user',
  limit: 'account',
  idempotent: true,
  body: changePasswordBody,
  answer: 'json',
  status: 200,
  response: endedSessionsSchema,
  errors: [...PERMIT, 'account.password_wrong', 'account.password_refused'],
  run: ({ deps, ctx, body }) => account.changePassword(deps, ctx, body),
});

const requestEmail = defineRoute({
  id: 'requestEmail',
  method: 'post',
  path: '/me/email',
  summary: 'Request a new email address; a code is sent to it',
  access: 'user',
  limit: 'account',
  idempotent: true,
  body: requestEmailBody,
  answer: 'json',
  status: 202,
  response: pendingEmailSchema,
  errors: PERMIT,
  run: ({ deps, ctx, body }) => account.requestEmail(deps, ctx, body),
});

const confirmEmail = defineRoute({
  id: 'confirmEmail',
  method: 'post',
  path: '/me/email/confirm',
  summary: 'Confirm the new email address with the code sent to it',
  access: 'user',
  limit: 'account',
  idempotent: true,
  body: codeBody,
  answer: 'json',
  status: 200,
  response: confirmedEmailSchema,
  errors: [...PERMIT, 'account.no_new_email', 'account.code_wrong'],
  run: ({ deps, ctx, body }) => account.confirmEmail(deps, ctx, body),
});

const cancelEmail = defineRoute({
  id: 'cancelEmail',
  method: 'post',
  path: '/me/email/cancel',
  summary: 'Keep the current email address',
  access: 'user',
  idempotent: true,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx }) => account.cancelEmail(deps, ctx),
});

const startMfa = defineRoute({
  id: 'startMfa',
  method: 'post',
  path: '/me/mfa',
  summary: 'Begin to set up an authenticator app',
  access: 'user',
  limit: 'account',
  idempotent: true,
  answer: 'json',
  status: 200,
  response: mfaSecretSchema,
  errors: [...PERMIT, 'account.mfa_on'],
  run: ({ deps, ctx }) => account.startMfa(deps, ctx),
});

const confirmMfa = defineRoute({
  id: 'confirmMfa',
  method: 'post',
  path: '/me/mfa/confirm',
  summary: 'Show the first code of an authenticator app',
  access: 'user',
  limit: 'account',
  idempotent: true,
  body: codeBody,
  answer: 'nothing',
  status: 204,
  errors: [...PERMIT, 'account.code_wrong'],
  run: ({ deps, ctx, body }) => account.confirmMfa(deps, ctx, body),
});

const removeMfa = defineRoute({
  id: 'removeMfa',
  method: 'post',
  path: '/me/mfa/remove',
  summary: 'Remove the authenticator app',
  access: 'user',
  limit: 'account',
  idempotent: true,
  answer: 'nothing',
  status: 204,
  errors: [...PERMIT, 'account.mfa_needed'],
  run: ({ deps, ctx }) => account.removeMfa(deps, ctx),
});

const createBackupCodes = defineRoute({
  id: 'createBackupCodes',
  method: 'post',
  path: '/me/backup-codes',
  summary: 'Make backup codes, which count once one has been typed',
  access: 'user',
  limit: 'account',
  idempotent: true,
  answer: 'json',
  status: 201,
  response: backupCodesSchema,
  errors: [...PERMIT, 'account.mfa_off'],
  run: ({ deps, ctx }) => backupCodes.createBackupCodes(deps, ctx),
});

const confirmBackupCodes = defineRoute({
  id: 'confirmBackupCodes',
  method: 'post',
  path: '/me/backup-codes/confirm',
  summary: 'Type one of the new backup codes; those before them are void',
  access: 'user',
  limit: 'account',
  idempotent: true,
  body: backupCodeBody,
  answer: 'nothing',
  status: 204,
  errors: [...PERMIT, 'account.code_wrong'],
  run: ({ deps, ctx, body }) => backupCodes.confirmBackupCodes(deps, ctx, body),
});

const passkeyParams = z.object({ id: idSchema });

const listPasskeys = defineRoute({
  id: 'listPasskeys',
  method: 'get',
  path: '/me/passkeys',
  summary: 'List my passkeys',
  access: 'user',
  answer: 'json',
  status: 200,
  response: passkeysSchema,
  run: ({ deps, ctx }) => passkeys.listPasskeys(deps, ctx),
});

const renamePasskey = defineRoute({
  id: 'renamePasskey',
  method: 'post',
  path: '/me/passkeys/{id}/rename',
  summary: 'Name a passkey',
  access: 'user',
  idempotent: true,
  params: passkeyParams,
  body: renamePasskeyBody,
  answer: 'nothing',
  status: 204,
  errors: ['auth.browser_required'],
  run: ({ deps, ctx, params, body }) =>
    passkeys.renamePasskey(deps, ctx, { ...params, name: body.name }),
});

const removePasskey = defineRoute({
  id: 'removePasskey',
  method: 'post',
  path: '/me/passkeys/{id}/remove',
  summary: 'Remove a passkey',
  access: 'user',
  limit: 'account',
  idempotent: true,
  params: passkeyParams,
  answer: 'nothing',
  status: 204,
  errors: PERMIT,
  run: ({ deps, ctx, params }) => passkeys.removePasskey(deps, ctx, params),
});

const listConnectedAccounts = defineRoute({
  id: 'listConnectedAccounts',
  method: 'get',
  path: '/me/connected-accounts',
  summary: 'List my accounts at other providers that sign in as me',
  access: 'user',
  limit: 'account',
  answer: 'json',
  status: 200,
  response: connectedAccountsSchema,
  run: ({ deps, ctx }) => connected.listConnectedAccounts(deps, ctx),
});

const startConnecting = defineRoute({
  id: 'startConnecting',
  method: 'post',
  path: '/me/connected-accounts',
  summary: 'Begin to connect an account at another provider',
  access: 'user',
  limit: 'account',
  idempotent: true,
  body: connectBody,
  answer: 'json',
  status: 200,
  response: connectingSchema,
  errors: ['auth.browser_required', 'account.no_password'],
  run: ({ deps, ctx, body }) => connected.startConnecting(deps, ctx, body),
});

const removeConnectedAccount = defineRoute({
  id: 'removeConnectedAccount',
  method: 'post',
  path: '/me/connected-accounts/{id}/remove',
  summary: 'Remove an account at another provider',
  access: 'user',
  limit: 'account',
  idempotent: true,
  params: z.object({ id: z.string().regex(/^[\w-]{22}$/) }),
  answer: 'nothing',
  status: 204,
  errors: ['auth.browser_required', 'account.last_way_in'],
  run: ({ deps, ctx, params }) => connected.removeConnectedAccount(deps, ctx, params),
});

/** In the order in which they are matched and documented. */
export const accountSecurityRoutes = [
  changePassword,
  requestEmail,
  confirmEmail,
  cancelEmail,
  startMfa,
  confirmMfa,
  removeMfa,
  createBackupCodes,
  confirmBackupCodes,
  listPasskeys,
  renamePasskey,
  removePasskey,
  listConnectedAccounts,
  startConnecting,
  removeConnectedAccount,
];
