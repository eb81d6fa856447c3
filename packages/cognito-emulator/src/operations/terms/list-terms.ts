import type {
  ListTermsRequest,
  ListTermsResponse,
  TermsType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { keyPrefix } from '../../store/store.ts';
import { listPage } from '../_list.ts';
import { defineOperation } from '../operation.ts';

export const listTerms = defineOperation<ListTermsRequest, ListTermsResponse>(
  'ListTerms',
  async ({ emulator }, input) => {
    requirePool(emulator.store, input.UserPoolId);
    const page = listPage<TermsType>(emulator, `ListTerms ${input.UserPoolId}`, {
      table: 'documents',
      prefix: keyPrefix(input.UserPoolId, 'terms'),
      limit: input.MaxResults || 60,
      token: input.NextToken,
    });
    const terms = page.items.map((item) => ({
      TermsId: item.TermsId,
      TermsName: item.TermsName,
      Enforcement: item.Enforcement,
      CreationDate: item.CreationDate,
      LastModifiedDate: item.LastModifiedDate,
    }));
    return { Terms: terms, NextToken: page.nextToken };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
