import { expect } from 'vitest';
import * as moves from '../../src/repositories/tenant-moves.ts';
import type { ScopedWriter } from '../../src/database.ts';
import { ID, NEW_ID, USER_ID } from '../twins.ts';
import { admin, twins } from './twin-database.ts';
import type { Writes } from './writes.ts';

type Status = 'asked' | 'running' | 'done';

/** The one move of each tenant, as if it had come so far and no further. */
export async function setMoves(status: Status): Promise<void> {
  await admin.query('delete from tenant_moves where id <> $1', [ID]);
  await admin.query(
    `update tenant_moves set status = $1, cancel_asked = false, switched = false, rows_copied = 0,
       ended_at = case when $1 = 'done' then now() end`,
    [status],
  );
}

/** What changes a move that has come so far, in a tenant whose twin’s has as well. */
function onMoves(
  status: Status,
  write: (tx: ScopedWriter, id: string) => Promise<unknown>,
): Writes[string] {
  return async (tx, { id }) => {
    const other = twins.find((twin) => twin.id !== id)?.id;
    const { rows: before } = await admin.query<{ row: object }>(
      'select to_jsonb(m) as row from tenant_moves m where tenant_id = $1',
      [other],
    );
    await setMoves(status);
    await write(tx, id);
    const { rows } = await admin.query('select status from tenant_moves where tenant_id = $1', [
      other,
    ]);
    expect(rows).toEqual([{ status }]);
    await admin.query('delete from tenant_moves where tenant_id = $1', [other]);
    await admin.query(
      'insert into tenant_moves select * from jsonb_populate_record(null::tenant_moves, $1)',
      [JSON.stringify(before[0]?.row)],
    );
  };
}

/** Moves between databases, and how these are. */
export const MOVE_WRITES: Writes = {
  noteMovedRows: onMoves('running', (tx, id) =>
    moves.noteMovedRows(tx, id, { copied: 3, total: 9 }),
  ),
  noteSwitch: onMoves('running', (tx, id) => moves.noteSwitch(tx, id)),
  cancelMove: onMoves('asked', (tx, id) => moves.cancelMove(tx, id, ID)),
  answerMove: onMoves('asked', (tx, id) => moves.answerMove(tx, id, { id: ID, refusal: 'busy' })),
  insertBegunMove: onMoves('asked', (tx, id) =>
    moves.insertBegunMove(tx, id, { id: NEW_ID, to: 'dedicated' }),
  ),
  endMove: onMoves('running', (tx, id) => moves.endMove(tx, id, { status: 'done', failure: null })),
  insertMove: onMoves('done', (tx, id) =>
    moves.insertMove(tx, id, { id: NEW_ID, to: 'pooled', askedBy: USER_ID, requestId: 'r' }),
  ),
  noteDatabaseCheck: (tx, { id }) =>
    moves.noteDatabaseCheck(tx, id, {
      ...{ fault: null, connections: 3, connectionsAllowed: 97, migrations: 1 },
    }),
};
