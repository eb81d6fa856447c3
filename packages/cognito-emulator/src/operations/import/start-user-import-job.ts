import type {
  StartUserImportJobRequest,
  StartUserImportJobResponse,
  UserImportJobType,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError } from '../../wire/errors.ts';
import { saveDocument } from '../../model/documents.ts';
import { requireJob, runImport } from './_job.ts';
import { defineOperation } from '../operation.ts';

export const startUserImportJob = defineOperation<
  StartUserImportJobRequest,
  StartUserImportJobResponse
>(
  'StartUserImportJob',
  async ({ emulator }, input) => {
    const { UserPoolId, JobId } = input;
    const stored = requireJob(emulator.store, UserPoolId, JobId);
    if (stored.job.Status !== 'Created') {
      throw new CognitoError(
        'PreconditionNotMetException',
        `The job cannot be started in the state ${stored.job.Status}.`,
      );
    }
    if (stored.csv === undefined) {
      throw new CognitoError('PreconditionNotMetException', 'No file was uploaded for the job.');
    }
    const job: UserImportJobType = {
      ...stored.job,
      Status: 'InProgress',
      StartDate: new Date(emulator.clock.now()),
    };
    await saveDocument(
      emulator,
      { poolId: UserPoolId, kind: 'importJob', id: JobId },
      { ...stored, job },
    );
    await runImport(emulator, UserPoolId, JobId);
    return { UserImportJob: { ...job, Status: 'Pending' } };
  },
  { note: 'The import is done when the call answers.' },
);
