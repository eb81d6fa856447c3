import type { DomainRow } from '@gatehouse/db/repositories/domains';
import type { DomainCheck } from '@gatehouse/domain/domain';
import { challengeRecord, checkRecords } from '@gatehouse/domain/domain-challenge';
import type { Deps } from '../access/deps.ts';

/**
 * Looks for the record of a claim, outside any transaction. Every name server that is asked has to
 * show it; otherwise the first that does not says why.
 */
export async function findRecord(
  { dns }: Pick<Deps, 'dns'>,
  { name, challengeToken }: Pick<DomainRow, 'name' | 'challengeToken'>,
): Promise<DomainCheck> {
  const record = challengeRecord(name, challengeToken);
  const answers = await dns.lookUp(record.name);
  const checks = answers.map((answer) =>
    'failed' in answer ? answer.failed : checkRecords(answer.records, record.value),
  );
  return checks.find((check) => check !== 'found') ?? (checks.length > 0 ? 'found' : 'timed_out');
}
