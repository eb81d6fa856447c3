import type { Database } from '@gatehouse/db/database';
import { JobDesk } from '@gatehouse/db/queue/parked-jobs';
import { countQueues, findParked, listParked } from '@gatehouse/db/queue/queue-view';

import { openDatabase } from '../deploy/open-database.ts';
import { setting } from '../deploy/settings.ts';
import { UserError } from '@gatehouse/domain/user-error';

/** Rows of the list, and jobs of one `jobs retry`. */
const MOST = 1_000;

/** `jobs`: what waits on each queue, and what was given up, with the reason. */
export async function showJobs(environment: NodeJS.ProcessEnv): Promise<void> {
  await atDesk(environment, async (db) => {
    const counts = await countQueues(db);
    const busy = counts.filter(
      ({ waiting, retrying, active, parked }) => waiting + retrying + active + parked > 0,
    );
    if (busy.length === 0) console.log('The queues are empty.');
    else console.table(busy);
    const parked = await listParked(db, MOST);
    if (parked.length === 0) return;
    console.log(
      '\nParked; `npm run gatehouse -- jobs retry ID` puts one back, `--all` all of them:',
    );
    console.table(parked.map((job) => ({ ...job, parkedAt: job.parkedAt.toISOString() })));
  });
}

/** `jobs retry`: puts parked jobs back on their queues. */
export async function retryJobs(
  environment: NodeJS.ProcessEnv,
  { ids, all }: { ids: readonly string[]; all: boolean },
): Promise<void> {
  if (ids.length === 0 && !all) {
    throw new UserError(
      'Which job?',
      'Name its id, as `npm run gatehouse -- jobs` shows it, or --all.',
    );
  }
  await atDesk(environment, async (db, desk) => {
    const chosen = all ? await listParked(db, MOST) : await findParked(db, ids);
    const missing = ids.filter((one) => !chosen.some(({ id }) => id === one));
    if (!all && missing.length > 0) {
      throw new UserError(
        `There is no parked job ${missing.join(', ')}. Nothing was put back.`,
        '`npm run gatehouse -- jobs` lists them.',
      );
    }
    for (const job of chosen) await desk.retry(job);
    console.log(`${chosen.length} put back.`);
  });
}

async function atDesk(
  environment: NodeJS.ProcessEnv,
  work: (db: Database, desk: JobDesk) => Promise<void>,
): Promise<void> {
  const db = openDatabase(environment, 1);
  const desk = new JobDesk(setting(environment, 'WORKER_DATABASE_URL'));
  await desk.open();
  try {
    await work(db, desk);
  } finally {
    await desk.close();
    await db.close();
  }
}
