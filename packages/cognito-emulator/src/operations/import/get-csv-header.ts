import type {
  GetCSVHeaderRequest,
  GetCSVHeaderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { csvHeader } from './_job.ts';
import { defineOperation } from '../operation.ts';

export const getCsvHeader = defineOperation<GetCSVHeaderRequest, GetCSVHeaderResponse>(
  'GetCSVHeader',
  async ({ emulator }, input) => {
    const pool = requirePool(emulator.store, input.UserPoolId);
    return { UserPoolId: pool.id, CSVHeader: csvHeader(pool) };
  },
);
