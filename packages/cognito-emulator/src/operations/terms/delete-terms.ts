import type { DeleteTermsRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removeDocument } from '../../model/documents.ts';
import { requireTerms } from './_terms.ts';
import { defineOperation } from '../operation.ts';

export const deleteTerms = defineOperation<DeleteTermsRequest, void>(
  'DeleteTerms',
  async ({ emulator }, input) => {
    await emulator.store.write((tx) => {
      requireTerms(tx, input.UserPoolId, input.TermsId);
      removeDocument(tx, { poolId: input.UserPoolId, kind: 'terms', id: input.TermsId });
    });
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
