import type {
  UpdateTermsRequest,
  UpdateTermsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { putDocument } from '../../model/documents.ts';
import { CognitoError } from '../../wire/errors.ts';
import { requireTerms, findTerms } from './_terms.ts';
import { defineOperation } from '../operation.ts';

export const updateTerms = defineOperation<UpdateTermsRequest, UpdateTermsResponse>(
  'UpdateTerms',
  async ({ emulator }, input) => {
    const { UserPoolId, TermsId, ...given } = input;
    const changed = await emulator.store.write((tx) => {
      const terms = requireTerms(tx, UserPoolId, TermsId);
      const name = given.TermsName ?? '';
      const other = findTerms(tx, UserPoolId, terms.ClientId ?? '', name);
      if (other && other.TermsId !== TermsId) {
        throw new CognitoError('TermsExistsException', 'Terms already exist for this app client.');
      }
      const next = { ...terms, ...given, LastModifiedDate: new Date(emulator.clock.now()) };
      putDocument(tx, { poolId: UserPoolId, kind: 'terms', id: TermsId }, next);
      return next;
    });
    return { Terms: changed };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
