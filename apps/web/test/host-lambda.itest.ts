import { type Backend, describeApi, startBackend } from '@gatehouse/api/test-suite';
import { freePort } from '@gatehouse/testing/ports';
import { afterAll, beforeAll, describe, inject } from 'vitest';

import { CALLERS } from './support/callers.ts';
import { type LambdaStage, SOURCE, startLambdaStage } from './support/lambda-stage.ts';

/**
 * The whole API suite for a third time, behind API Gateway. `lambda.itest.ts` shows in less time that mounts answer
 * alike, so this is run on request: `GATEHOUSE_LAMBDA=1`.
 */
describe.runIf(process.env['GATEHOUSE_LAMBDA'] === '1')('the API behind API Gateway', () => {
  let backend: Backend;
  let stage: LambdaStage;

  beforeAll(async () => {
    const port = await freePort();
    backend = await startBackend(inject('postgres'), `http://127.0.0.1:${port}`);
    stage = await startLambdaStage(backend, { file: SOURCE, port });
  });

  afterAll(async () => {
    await stage.close();
    await backend.stop();
  });

  describeApi(() => backend.target, CALLERS);
});
