import { HAS_PGBOUNCER, startPgBouncer } from '@gatehouse/testing/pgbouncer';
import { startSwappingPooler } from '@gatehouse/testing/swapping-pooler';

interface Pooler {
  readonly url: string;
  close(): Promise<void>;
}

type StartPooler = (url: string, options?: { ignoreParameters: boolean }) => Promise<Pooler>;

const bouncer: StartPooler = async (url, { ignoreParameters } = { ignoreParameters: false }) => {
  const names = 'statement_timeout,idle_in_transaction_session_timeout';
  const settings = ignoreParameters ? [`ignore_startup_parameters = ${names}`] : [];
  const { url: through, stop } = await startPgBouncer(url, settings);
  return { url: through, close: stop };
};

/** PgBouncer is tried where it is installed; the stand-in always is. */
export const POOLERS: readonly [string, StartPooler][] = [
  ['a pooler that swaps connections', startSwappingPooler],
  ...(HAS_PGBOUNCER ? [['PgBouncer', bouncer] as [string, StartPooler]] : []),
];
