import type { ConnectionRow } from '@gatehouse/db/repositories/sso-connections';
import { RECENT_TEST_HOURS } from '@gatehouse/domain/sso-connection';
import { isTestCurrent } from './describe-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

const HOUR_MS = 3_600_000;

/** Whether something is recent enough to rely on when sign-in changes for others. */
export function isRecent(at: Date | null): boolean {
  return at !== null && Date.now() - at.getTime() <= RECENT_TEST_HOURS * HOUR_MS;
}

/** Whether the present settings have passed the test a short while ago. */
export function isRecentlyTested(deps: Pick<SsoSetUpDeps, 'sealer'>, row: ConnectionRow): boolean {
  return isRecent(row.testedAt) && isTestCurrent(deps, row);
}
