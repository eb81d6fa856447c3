import { parseArgs } from 'node:util';

/** What a run was asked for. */
export interface ParityArguments {
  /** `aws`, `embedded`, or the address of another emulator. */
  readonly pool: string;
  /** Of AWS. */
  readonly region: string;
  /** Where the report is written, without the ending; undefined: nowhere. */
  readonly report: string | undefined;
  /** Whether what the embedded Cognito answers becomes what is expected. */
  readonly record: boolean;
  /** A pool of an earlier run to delete, in place of a run. */
  readonly left: string | undefined;
}

/** The command was typed wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run parity -- --pool aws|embedded|http://… [--region REGION] [--report FILE]
  --delete POOL   deletes a pool that an earlier run has left behind
  --record        takes what the embedded Cognito answers as what is expected`;

/** @throws UsageError */
export function readArguments(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): ParityArguments {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        pool: { type: 'string' },
        region: { type: 'string' },
        report: { type: 'string' },
        delete: { type: 'string' },
        record: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
  const { pool = '', record, report, delete: left } = values;
  if (!/^(?:aws|embedded|https?:\/\/.+)$/.test(pool)) throw new UsageError(`Which pool?\n${USAGE}`);
  const region = values.region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? '';
  if (pool === 'aws' && !/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) {
    throw new UsageError(`Which region? --region eu-central-1, or AWS_REGION.\n${USAGE}`);
  }
  if (record && pool !== 'embedded') {
    throw new UsageError('Only what the embedded Cognito answers is recorded.');
  }
  return { pool, region, report, record, left };
}
