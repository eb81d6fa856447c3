import * as invitationMails from '../../src/repositories/invitation-mails.ts';
import * as invitations from '../../src/repositories/invitations.ts';
import { ID, INVITED_ROLE, NEW_ID, OTHER_HASH, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

/** Invitations and their mails. */
export const INVITATION_WRITES: Writes = {
  reassignInvitations: (tx, { id }) =>
    invitations.reassignInvitations(tx, id, INVITED_ROLE, { role: 'viewer', customRoleId: null }),
  insertInvitation: (tx, { id }) =>
    invitations.insertInvitation(tx, {
      tenantId: id,
      id: NEW_ID,
      email: 'new@example.com',
      role: 'viewer',
      customRoleId: null,
      tokenHash: OTHER_HASH,
      invitedBy: USER_ID,
      invitedByName: 'Twin',
      program: null,
      message: '',
      days: 7,
    }),
  expireInvitations: (tx, { id }) => invitations.expireInvitations(tx, id, 'late@example.com'),
  takeInvitation: (tx, { id }) => invitations.takeInvitation(tx, id, ID, USER_ID),
  revokeInvitation: (tx, { id }) => invitations.revokeInvitation(tx, id, ID),
  rotateInvitation: (tx, { id }) =>
    invitations.rotateInvitation(tx, id, ID, {
      from: 1,
      tokenHash: OTHER_HASH,
      days: 7,
      invitedBy: USER_ID,
      invitedByName: 'Twin',
      program: null,
    }),
  markCreatesAccount: (tx, { id }) => invitationMails.markCreatesAccount(tx, id, ID),
  markDelivery: (tx, { id }) =>
    invitationMails.markDelivery(tx, id, { id: ID, generation: 1 }, 'sent'),
};
