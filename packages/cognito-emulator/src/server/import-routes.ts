import { Hono } from 'hono';
import { sameText } from '../crypto/same-text.ts';
import type { Emulator } from '../emulator.ts';
import { requireJob, uploadCsv, type ImportJob } from '../operations/import/_job.ts';
import { CognitoError } from '../wire/errors.ts';

/**
 * The pre-signed addresses of user import jobs: `PUT /import/{pool}/{job}?token=…` takes the CSV,
 * `GET` answers the results per line.
 */
export function importRoutes(emulator: Emulator): Hono {
  const app = new Hono();
  const find = (poolId: string, jobId: string, token: string): ImportJob | undefined => {
    try {
      const job = requireJob(emulator.store, poolId, jobId);
      return sameText(job.uploadToken, token) ? job : undefined;
    } catch (error) {
      if (error instanceof CognitoError) return undefined;
      throw error;
    }
  };
  app.put('/import/:poolId/:jobId', async (c) => {
    const { poolId, jobId } = c.req.param();
    const job = find(poolId, jobId, c.req.query('token') ?? '');
    if (!job) return c.json({ message: 'Forbidden' }, 403);
    await uploadCsv(emulator, poolId, jobId, await c.req.text());
    return c.body(null, 200);
  });
  app.get('/import/:poolId/:jobId', (c) => {
    const { poolId, jobId } = c.req.param();
    const job = find(poolId, jobId, c.req.query('token') ?? '');
    if (!job) return c.json({ message: 'Forbidden' }, 403);
    return c.json({ status: job.job.Status, results: job.results ?? [] });
  });
  return app;
}
