import type { ScopedReader } from '@gatehouse/db/database';
import { noteOutcome } from '@gatehouse/db/repositories/sso-attempts';
import { markTested } from '@gatehouse/db/repositories/sso-connections';
import { findRoles } from '@gatehouse/db/repositories/roles';
import { isRole, type RoleChoice } from '@gatehouse/domain/role';
import { decideByGroups } from './apply-groups.ts';
import type { Origin } from './begin-attempt.ts';
import { digestSettings, openSecrets } from '../connections/connection.ts';
import type { TestOutcome } from '../connections/test-outcome.ts';
import type { FoundAttempt } from './find-attempt.ts';
import { findPerson } from './find-person.ts';
import { keepRefusal } from './keep-answer.ts';
import { requireTester } from './opener.ts';
import { BRIDGE_STAGES, BridgeRefusal } from './refusals.ts';
import type { SsoDeps } from './sso-deps.ts';

/**
 * Ends a test whose answer passed every check: notes what a sign-in would have come to, and that the
 * connection's present settings work. No one is signed in, made or linked. Whoever tests must be allowed to
 * still, by the session in which they began.
 * @returns false where the attempt was not waiting for it
 * @throws BridgeRefusal `tester_not_entitled`, which is noted
 */
export async function finishTest(
  deps: Pick<SsoDeps, 'db' | 'sealer'>,
  origin: Origin,
  found: FoundAttempt,
): Promise<boolean> {
  const { attempt, connection } = found;
  const { answeredAt } = attempt;
  if (attempt.purpose !== 'test' || attempt.status !== 'answered' || !answeredAt) return false;
  try {
    return await settleTest(deps, found, answeredAt);
  } catch (error) {
    if (error instanceof BridgeRefusal) {
      await keepRefusal(deps, origin, { connection, attemptId: attempt.id }, error);
    }
    throw error;
  }
}

async function settleTest(
  deps: Pick<SsoDeps, 'db' | 'sealer'>,
  { attempt, connection }: FoundAttempt,
  answeredAt: Date,
): Promise<boolean> {
  const { tenant, row } = connection;
  const digest = digestSettings(row, openSecrets(deps.sealer, row));
  const tenantId = tenant.id;
  const { openedBy } = attempt;
  return deps.db.withTenant({ tenantId, ...(openedBy && { userId: openedBy }) }, async (tx) => {
    await requireTester(tx, tenantId, attempt);
    const outcome = await foresee(tx, { attempt, connection });
    if (!(await noteOutcome(tx, { tenantId, id: attempt.id }, outcome))) return false;
    // Settings that were changed after the answer were not tested by it.
    await markTested(tx, tenantId, { id: row.id, version: row.version, digest, answeredAt });
    return true;
  });
}

async function foresee(
  db: ScopedReader,
  { attempt, connection }: FoundAttempt,
): Promise<TestOutcome> {
  try {
    const found = await findPerson(db, connection, attempt);
    if (found.kind === 'invited') return { person: 'invited', role: found.invitation.role };
    if (found.kind === 'asks') return { person: 'asks', role: null };
    const member = found.kind === 'member' ? found.member : null;
    const known = member && { role: member.role, breakGlass: member.break_glass };
    const decision = await decideByGroups(db, connection, attempt, known);
    if (decision.kind === 'refuse') throw new BridgeRefusal('group_missing');
    const role =
      decision.kind === 'give'
        ? await nameRole(db, connection.tenant.id, decision.role)
        : (member?.role ?? null);
    return { person: found.kind, role };
  } catch (error) {
    if (!(error instanceof BridgeRefusal)) throw error;
    return { refused: error.code, stage: BRIDGE_STAGES[error.code] };
  }
}

async function nameRole(db: ScopedReader, tenantId: string, choice: RoleChoice): Promise<string> {
  if (isRole(choice)) return choice;
  const [role] = await findRoles(db, tenantId, [choice]);
  return role?.name ?? choice;
}
