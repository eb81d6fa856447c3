import { type Backend, describeApi, startBackend } from '@gatehouse/api/test-suite';
import { freePort } from '@gatehouse/testing/ports';
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest';

import { CALLERS } from './support/callers.ts';
import { type LambdaStage, SOURCE, startLambdaStage } from './support/lambda-stage.ts';

/** Cases that can't pass behind API Gateway, with the reason, which is printed. */
const LEFT_OUT = new Map([
  [
    'DS-08',
    'exports of 7 MB; Lambda answers 6 MB at most, and a larger one is a 500 (docs/serverless.md)',
  ],
]);

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

  beforeEach(({ task, skip }) => {
    const [id = ''] = task.name.split(' ');
    const reason = LEFT_OUT.get(id);
    if (reason !== undefined) skip(reason);
  });

  describeApi(() => backend.target, CALLERS);
});
