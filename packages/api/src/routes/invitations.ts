import { type InvitationId, toId } from '@gatehouse/domain/ids';
import * as invitations from '@gatehouse/services/invitations';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  acceptedSchema,
  bulkInvitationsSchema,
  checkedInvitationsSchema,
  checkInvitationsBody,
  createInvitationBody,
  INVITE_MANY_BYTES,
  invitationPageSchema,
  invitationSchema,
  invitationTokenBody,
  inviteManyBody,
} from '../schemas/invitation.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const params = z.strictObject({ invitationId: idSchema });

const listInvitations = defineRoute({
  id: 'listInvitations',
  method: 'get',
  path: '/tenants/{tenant}/invitations',
  summary: 'Open and expired invitations, newest first',
  access: 'members:invite',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: invitationPageSchema,
  run: ({ deps, ctx, query }) => invitations.listInvitations(deps, ctx, query),
});

const checkInvitations = defineRoute({
  id: 'checkInvitations',
  method: 'post',
  path: '/tenants/{tenant}/invitations/check',
  summary: 'Which addresses of a list are members already, or invited',
  access: 'members:invite',
  idempotent: true,
  body: checkInvitationsBody,
  bodyLimit: INVITE_MANY_BYTES,
  answer: 'json',
  status: 200,
  response: checkedInvitationsSchema,
  run: ({ deps, ctx, body }) => invitations.checkInvitations(deps, ctx, body),
});

const createInvitation = defineRoute({
  id: 'createInvitation',
  method: 'post',
  path: '/tenants/{tenant}/invitations',
  summary: 'Invite an email address',
  access: 'members:invite',
  limit: 'invite',
  body: createInvitationBody,
  answer: 'json',
  status: 201,
  response: invitationSchema,
  errors: [
    'invitation.owners_only',
    'role.above_own',
    'member.exists',
    'invitation.exists',
    'auth.step_up_required',
  ],
  run: ({ deps, ctx, body }) => invitations.createInvitation(deps, ctx, body),
});

const inviteMany = defineRoute({
  id: 'inviteMany',
  method: 'post',
  path: '/tenants/{tenant}/invitations/bulk',
  summary: 'Invite many people in the background',
  access: 'members:invite',
  limit: 'invite',
  points: ({ people }) => people.length,
  peopleOnly: true,
  body: inviteManyBody,
  bodyLimit: INVITE_MANY_BYTES,
  answer: 'json',
  status: 202,
  response: bulkInvitationsSchema,
  errors: ['invitation.owners_only', 'role.above_own'],
  run: ({ deps, ctx, body }) => invitations.startBulkInvitations(deps, ctx, body),
});

const getInvitedMany = defineRoute({
  id: 'getInvitedMany',
  method: 'get',
  path: '/tenants/{tenant}/invitations/bulk/{bulkId}',
  summary: 'How far one of your lists of people to invite is',
  access: 'members:invite',
  peopleOnly: true,
  params: z.strictObject({ bulkId: idSchema }),
  answer: 'json',
  status: 200,
  response: bulkInvitationsSchema,
  run: ({ deps, ctx, params: { bulkId } }) =>
    invitations.getBulkInvitations(deps, ctx, { id: bulkId }),
});

const resendInvitation = defineRoute({
  id: 'resendInvitation',
  method: 'post',
  path: '/tenants/{tenant}/invitations/{invitationId}/resend',
  summary: 'Send an invitation again, with a new link',
  access: 'members:invite',
  limit: 'invite',
  params,
  answer: 'json',
  status: 200,
  response: invitationSchema,
  errors: [
    'invitation.owners_only',
    'role.above_own',
    'invitation.not_pending',
    'invitation.exists',
  ],
  run: ({ deps, ctx, params: { invitationId } }) =>
    invitations.resendInvitation(deps, ctx, { id: toId<InvitationId>(invitationId) }),
});

const revokeInvitation = defineRoute({
  id: 'revokeInvitation',
  method: 'post',
  path: '/tenants/{tenant}/invitations/{invitationId}/revoke',
  summary: 'Withdraw an invitation',
  access: 'members:invite',
  params,
  answer: 'nothing',
  status: 204,
  errors: ['invitation.owners_only', 'role.above_own', 'invitation.not_pending'],
  run: ({ deps, ctx, params: { invitationId } }) =>
    invitations.revokeInvitation(deps, ctx, { id: toId<InvitationId>(invitationId) }),
});

const acceptInvitation = defineRoute({
  id: 'acceptInvitation',
  method: 'post',
  path: '/invitations/accept',
  summary: 'Accept an invitation as the signed-in person',
  access: 'user',
  limit: 'costly',
  body: invitationTokenBody,
  answer: 'json',
  status: 200,
  response: acceptedSchema,
  errors: [
    'resource.not_found',
    'invitation.other_email',
    'invitation.email_unverified',
    'invitation.accepted',
    'invitation.revoked',
    'invitation.expired',
    'invitation.inviter_lost_rights',
    'member.exists',
  ],
  run: ({ deps, ctx, body }) => invitations.acceptInvitation(deps, ctx, body),
});

const renewPassword = defineRoute({
  id: 'renewPassword',
  method: 'post',
  path: '/invitations/renew-password',
  summary: 'Have a new temporary password sent to the invited address',
  access: 'public',
  body: invitationTokenBody,
  answer: 'nothing',
  status: 202,
  errors: ['resource.not_found', 'invitation.not_pending'],
  run: ({ deps, body }) => invitations.renewPassword(deps, body),
});

/** In the order in which they are matched and documented. */
export const invitationsRoutes = [
  listInvitations,
  checkInvitations,
  createInvitation,
  inviteMany,
  getInvitedMany,
  resendInvitation,
  revokeInvitation,
  acceptInvitation,
  renewPassword,
];
