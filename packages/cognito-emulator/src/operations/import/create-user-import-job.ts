import type {
  CreateUserImportJobRequest,
  CreateUserImportJobResponse,
  UserImportJobType,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomClientId, randomToken } from '../../crypto/random.ts';
import { requirePool } from '../../model/pools.ts';
import { saveDocument } from '../../model/documents.ts';
import type { ImportJob } from './_job.ts';
import { defineOperation } from '../operation.ts';

export const createUserImportJob = defineOperation<
  CreateUserImportJobRequest,
  CreateUserImportJobResponse
>('CreateUserImportJob', async ({ emulator }, input) => {
  const { UserPoolId, JobName, CloudWatchLogsRoleArn } = input;
  requirePool(emulator.store, UserPoolId);
  const id = `import-${randomClientId().slice(0, 10)}`;
  const uploadToken = randomToken(24);
  const job: UserImportJobType = {
    JobName,
    JobId: id,
    UserPoolId,
    CloudWatchLogsRoleArn,
    PreSignedUrl: `${emulator.config.publicUrl}/_emulator/import/${UserPoolId}/${id}?token=${uploadToken}`,
    CreationDate: new Date(emulator.clock.now()),
    Status: 'Created',
    ImportedUsers: 0,
    SkippedUsers: 0,
    FailedUsers: 0,
  };
  const stored: ImportJob = { job, uploadToken };
  await saveDocument(emulator, { poolId: UserPoolId, kind: 'importJob', id }, stored);
  return { UserImportJob: job };
});
