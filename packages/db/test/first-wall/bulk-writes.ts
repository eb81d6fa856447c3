import * as bulkChanges from '../../src/repositories/bulk-changes.ts';
import * as bulkInvitations from '../../src/repositories/bulk-invitations.ts';
import { ID, NEW_ID, DONE_BULK, OTHER_BULK, STARTER, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

const BULK = {
  id: NEW_ID,
  action: 'remove',
  startedBy: STARTER,
  claimRole: 'admin',
  requestId: 'r',
  address: null,
} as const;

/** Changes of many. */
export const BULK_WRITES: Writes = {
  insertBulkChange: (tx, { id }) => bulkChanges.insertBulkChange(tx, { ...BULK, tenantId: id }),
  insertItemsByIds: (tx, { id }) =>
    bulkChanges.insertItemsByIds(
      tx,
      { ...BULK, tenantId: id, id: OTHER_BULK },
      [USER_ID],
      'viewer',
    ),
  insertItemsByFilter: (tx, { id }) =>
    bulkChanges.insertItemsByFilter(
      tx,
      { ...BULK, tenantId: id, id: OTHER_BULK },
      { filter: {}, limit: 9 },
      'viewer',
    ),
  insertItemsOfUndo: (tx, { id }) =>
    bulkChanges.insertItemsOfUndo(
      tx,
      { ...BULK, tenantId: id, id: OTHER_BULK, startedBy: USER_ID },
      { id: DONE_BULK, action: 'remove' },
    ),
  settleItem: (tx, { id }) =>
    bulkChanges.settleItem(tx, id, ID, { userId: USER_ID, outcome: 'done', version: 2 }),
  insertBulkInvitations: (tx, { id }) =>
    bulkInvitations.insertBulkInvitations(tx, id, ID, [
      { line: 9, email: 'x@example.com', role: 'viewer', message: '', invitationId: NEW_ID },
    ]),
  settleBulkInvitation: (tx, { id }) =>
    bulkInvitations.settleBulkInvitation(tx, id, ID, { line: 1, outcome: 'done' }),
  finishBulkChange: (tx, { id }) => bulkChanges.finishBulkChange(tx, id, ID),
};
