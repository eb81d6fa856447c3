import * as support from '../../src/repositories/support-accesses.ts';
import { SUPPORT, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

/** What staff ask for, and what becomes of it. */
export const SUPPORT_WRITES: Writes = {
  insertSupportAccess: (tx, { id, stranger }) =>
    support.insertSupportAccess(tx, id, {
      id: SUPPORT.added,
      reason: 'x',
      operatorId: stranger,
      operatorName: 'x',
      minutes: 60,
      writes: false,
      answerHours: 1,
    }),
  closeOldSupport: (tx, { id }) => support.closeOldSupport(tx, id, SUPPORT.oldOperator),
  approveSupport: (tx, { id }) =>
    support.approveSupport(tx, id, SUPPORT.approved, { by: USER_ID, minutes: 60, writes: false }),
  refuseSupport: (tx, { id }) => support.refuseSupport(tx, id, SUPPORT.refused, USER_ID),
  endSupport: (tx, { id }) => support.endSupport(tx, id, SUPPORT.ended, USER_ID),
};
