import type { UserImportJobType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import { buildUser } from '../../model/new-user.ts';
import { requirePool } from '../../model/pools.ts';
import type { PoolRecord } from '../../model/records.ts';
import { putUser } from '../../model/users.ts';
import type { Reader } from '../../store/store.ts';
import { CognitoError, invalidParameter } from '../../wire/errors.ts';
import { requireDocument, saveDocument } from '../_documents.ts';
import { parseCsv } from './_csv.ts';

/** What became of one line. */
export interface ImportLine {
  readonly line: number;
  readonly status: 'SUCCEEDED' | 'SKIPPED' | 'FAILED';
  readonly message: string;
}

/** An import job with its file. */
export interface ImportJob {
  readonly job: UserImportJobType;
  /** Proves the right to upload; part of the pre-signed address. */
  readonly uploadToken: string;
  readonly csv?: string;
  readonly results?: readonly ImportLine[];
}

/** Columns of the file that are no attributes. */
const USERNAME = 'cognito:username';
const MFA = 'cognito:mfa_enabled';

/** Header of a pool's import file. */
export function csvHeader(pool: PoolRecord): string[] {
  const names = pool.schema
    .map(({ Name = '' }) => Name)
    .filter((name) => name !== 'sub' && name !== 'identities');
  return [...names, MFA, USERNAME];
}

/** A job of a pool. @throws CognitoError ResourceNotFoundException */
export function requireJob(reader: Reader, poolId: string, jobId: string): ImportJob {
  requirePool(reader, poolId);
  return requireDocument<ImportJob>(reader, poolId, 'importJob', jobId, 'User import job');
}

async function importRow(
  { store, clock }: Emulator,
  pool: PoolRecord,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const { [USERNAME]: given = '', [MFA]: _mfa, ...attributes } = values;
  const [first] = pool.settings.UsernameAttributes ?? [];
  const username = first ? (attributes[first] ?? given) : given;
  if (!username) throw invalidParameter('Username is missing.');
  const verified =
    attributes.email_verified === 'true' || attributes.phone_number_verified === 'true';
  if (!verified)
    throw invalidParameter('The user has neither a verified email nor a verified phone number.');
  const list = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  await store.write((tx) => {
    const user = buildUser(tx, {
      pool,
      username,
      attributes: list,
      status: 'RESET_REQUIRED',
      now: clock.now(),
      duplicate: 'User already exists',
    });
    putUser(tx, pool, user, undefined, { conflict: 'UsernameExistsException' });
  });
}

async function importLine(
  emulator: Emulator,
  pool: PoolRecord,
  header: readonly string[],
  row: readonly string[],
  line: number,
): Promise<ImportLine> {
  const cells = header.map((name, at) => [name, row[at] ?? ''] as const);
  const values = Object.fromEntries(cells.filter(([, value]) => value !== ''));
  try {
    await importRow(emulator, pool, values);
    return { line, status: 'SUCCEEDED', message: 'The import succeeded.' };
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const status = error.type === 'UsernameExistsException' ? 'SKIPPED' : 'FAILED';
    return { line, status, message: error.message };
  }
}

/** Works through the uploaded file, line by line, and stores the results. */
export async function runImport(emulator: Emulator, poolId: string, jobId: string): Promise<void> {
  const { store, clock } = emulator;
  const started = requireJob(store, poolId, jobId);
  const pool = requirePool(store, poolId);
  const [header = [], ...rows] = parseCsv(started.csv ?? '');
  const wanted = csvHeader(pool);
  const wrong = header.length !== wanted.length || header.some((name) => !wanted.includes(name));
  const results: ImportLine[] = [];
  for (const [at, row] of wrong ? [] : rows.entries())
    results.push(await importLine(emulator, pool, header, row, at + 2));
  const count = (status: ImportLine['status']) =>
    results.filter((result) => result.status === status).length;
  const failed = wrong || count('FAILED') > 0;
  const job: UserImportJobType = {
    ...started.job,
    Status: failed ? 'Failed' : 'Succeeded',
    CompletionDate: new Date(clock.now()),
    ImportedUsers: count('SUCCEEDED'),
    SkippedUsers: count('SKIPPED'),
    FailedUsers: count('FAILED'),
    CompletionMessage: wrong
      ? 'The header of the file does not match the user pool.'
      : failed
        ? 'Too many users have failed or been skipped during the import.'
        : 'Import Job Completed Successfully.',
  };
  await saveDocument(emulator, poolId, 'importJob', jobId, { ...started, job, results });
}
