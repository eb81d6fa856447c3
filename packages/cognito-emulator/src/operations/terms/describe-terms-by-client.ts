import type {
  DescribeTermsByClientRequest,
  DescribeTermsByClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolClient } from '../../model/pools.ts';
import { resourceNotFound } from '../../wire/errors.ts';
import { findTerms } from './_terms.ts';
import { defineOperation } from '../operation.ts';

export const describeTermsByClient = defineOperation<
  DescribeTermsByClientRequest,
  DescribeTermsByClientResponse
>(
  'DescribeTermsByClient',
  async ({ emulator }, input) => {
    const { UserPoolId, ClientId, TermsName } = input;
    requirePoolClient(emulator.store, UserPoolId, ClientId);
    const terms = findTerms(emulator.store, UserPoolId, ClientId, TermsName);
    if (!terms) throw resourceNotFound(`Terms ${TermsName} do not exist.`);
    return { Terms: terms };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
