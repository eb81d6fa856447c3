import type {
  DescribeTermsRequest,
  DescribeTermsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireTerms } from './_terms.ts';
import { defineOperation } from '../operation.ts';

export const describeTerms = defineOperation<DescribeTermsRequest, DescribeTermsResponse>(
  'DescribeTerms',
  async ({ emulator }, input) => {
    return { Terms: requireTerms(emulator.store, input.UserPoolId, input.TermsId) };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
