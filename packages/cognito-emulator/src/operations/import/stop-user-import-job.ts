import type {
  StopUserImportJobRequest,
  StopUserImportJobResponse,
  UserImportJobType,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError } from '../../wire/errors.ts';
import { saveDocument } from '../../model/documents.ts';
import { requireJob } from './_job.ts';
import { defineOperation } from '../operation.ts';

export const stopUserImportJob = defineOperation<
  StopUserImportJobRequest,
  StopUserImportJobResponse
>('StopUserImportJob', async ({ emulator }, input) => {
  const { UserPoolId, JobId } = input;
  const stored = requireJob(emulator.store, UserPoolId, JobId);
  if (stored.job.Status !== 'Created') {
    throw new CognitoError(
      'PreconditionNotMetException',
      `The job cannot be stopped in the state ${stored.job.Status}.`,
    );
  }
  const job: UserImportJobType = {
    ...stored.job,
    Status: 'Stopped',
    CompletionDate: new Date(emulator.clock.now()),
    CompletionMessage: 'The Import Job was stopped by the developer.',
  };
  await saveDocument(
    emulator,
    { poolId: UserPoolId, kind: 'importJob', id: JobId },
    { ...stored, job },
  );
  return { UserImportJob: job };
});
