import type { UserImportJobType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import { buildUser } from '../../model/new-user.ts';
import { requirePool } from '../../model/pools.ts';
import type { PoolRecord } from '../../model/records.ts';
import { putUser } from '../../model/put-user.ts';
import type { Reader } from '../../store/store.ts';
import { CognitoError, invalidParameter } from '../../wire/errors.ts';
import { requireDocument, saveDocument } from '../../model/documents.ts';
import { parseCsv, type CsvRow } from './_csv.ts';

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
const TAKEN = 'The user already exists.';

export function csvHeader(pool: PoolRecord): string[] {
  const names = pool.schema
    .map(({ Name = '' }) => Name)
    .filter((name) => name !== 'sub' && name !== 'identities');
  return [...names, MFA, USERNAME];
}

/** A job of a pool. @throws CognitoError ResourceNotFoundException */
export function requireJob(reader: Reader, poolId: string, jobId: string): ImportJob {
  requirePool(reader, poolId);
  return requireDocument<ImportJob>(
    reader,
    { poolId, kind: 'importJob', id: jobId },
    'User import job',
  );
}

const isTrue = (value: string | undefined) => value?.toLowerCase() === 'true';

/** Refuses a row whose `cognito:mfa_enabled` is blank or contradicts the pool. */
function requireMfa(pool: PoolRecord, value: string | undefined): void {
  if (!/^(true|false)$/i.test(value ?? '')) {
    throw invalidParameter(`The User Record must set ${MFA} to true or false.`);
  }
  const mode = pool.settings.MfaConfiguration ?? 'OFF';
  if (mode !== 'OPTIONAL' && isTrue(value) !== (mode === 'ON')) {
    throw invalidParameter(
      `The User Record must set ${MFA} to ${mode === 'ON'}: MFA is ${mode} in the user pool.`,
    );
  }
}

/** Refuses a row without a verified address of the kinds that the pool verifies by itself. */
function requireVerified(pool: PoolRecord, row: Readonly<Record<string, string>>): void {
  const automatic = pool.settings.AutoVerifiedAttributes ?? [];
  if (!automatic.some((name) => row[name] && isTrue(row[`${name}_verified`]))) {
    throw invalidParameter(
      'The User Record does not set any of the auto verified attributes to true. (Example: email_verified to true).',
    );
  }
}

async function importRow(
  { store, clock }: Emulator,
  pool: PoolRecord,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const { [USERNAME]: given = '', [MFA]: mfa, ...attributes } = values;
  const names = pool.settings.UsernameAttributes ?? [];
  const username = names.map((name) => attributes[name]).find(Boolean) ?? given;
  if (!username) throw invalidParameter('Username is missing.');
  requireMfa(pool, mfa);
  requireVerified(pool, attributes);
  const list = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  await store.write((tx) => {
    const user = buildUser(tx, {
      pool,
      username,
      attributes: list,
      status: 'RESET_REQUIRED',
      now: clock.now(),
      duplicate: TAKEN,
    });
    putUser(tx, pool, user, { conflict: 'UsernameExistsException' });
  });
}

async function importLine(
  emulator: Emulator,
  pool: PoolRecord,
  header: readonly string[],
  { line, values: row }: CsvRow,
): Promise<ImportLine> {
  // A comma without its backslash would move every value behind it into the wrong attribute.
  if (row.length !== header.length) {
    return {
      line,
      status: 'FAILED',
      message: 'The record has more or fewer values than the header.',
    };
  }
  const cells = header.map((name, at) => [name, row[at] ?? ''] as const);
  const values = Object.fromEntries(cells.filter(([, value]) => value !== ''));
  try {
    await importRow(emulator, pool, values);
    return { line, status: 'SUCCEEDED', message: 'The import succeeded.' };
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    if (error.type === 'UsernameExistsException') {
      return { line, status: 'SKIPPED', message: TAKEN };
    }
    return { line, status: 'FAILED', message: error.message };
  }
}

/** Keeps a job's file, as the pre-signed address does. @throws CognitoError ResourceNotFoundException */
export async function uploadCsv(
  emulator: Emulator,
  poolId: string,
  jobId: string,
  csv: string,
): Promise<void> {
  const job = requireJob(emulator.store, poolId, jobId);
  await saveDocument(emulator, { poolId, kind: 'importJob', id: jobId }, { ...job, csv });
}

/** Works through the uploaded file, line by line, and stores the results. */
export async function runImport(emulator: Emulator, poolId: string, jobId: string): Promise<void> {
  const { store, clock } = emulator;
  const started = requireJob(store, poolId, jobId);
  const pool = requirePool(store, poolId);
  const [first, ...rows] = parseCsv(started.csv ?? '');
  const header = first?.values ?? [];
  const wanted = csvHeader(pool);
  const wrong = header.length !== wanted.length || wanted.some((name) => !header.includes(name));
  const results: ImportLine[] = [];
  for (const row of wrong ? [] : rows) results.push(await importLine(emulator, pool, header, row));
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
  await saveDocument(
    emulator,
    { poolId, kind: 'importJob', id: jobId },
    { ...started, job, results },
  );
}
