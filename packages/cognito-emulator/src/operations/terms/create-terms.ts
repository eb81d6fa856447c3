import type {
  CreateTermsRequest,
  CreateTermsResponse,
  TermsType,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomId } from '../../crypto/random.ts';
import { requirePoolClient } from '../../model/pools.ts';
import { CognitoError } from '../../wire/errors.ts';
import { putDocument } from '../../model/documents.ts';
import { findTerms } from './_terms.ts';
import { defineOperation } from '../operation.ts';

export const createTerms = defineOperation<CreateTermsRequest, CreateTermsResponse>(
  'CreateTerms',
  async ({ emulator }, input) => {
    const { UserPoolId, ClientId, TermsName, TermsSource, Enforcement, Links } = input;
    const now = new Date(emulator.clock.now());
    const terms: TermsType = {
      TermsId: randomId(),
      UserPoolId,
      ClientId,
      TermsName,
      TermsSource,
      Enforcement,
      Links: Links ?? {},
      CreationDate: now,
      LastModifiedDate: now,
    };
    await emulator.store.write((tx) => {
      requirePoolClient(tx, UserPoolId, ClientId);
      if (findTerms(tx, UserPoolId, ClientId, TermsName)) {
        throw new CognitoError('TermsExistsException', 'Terms already exist for this app client.');
      }
      putDocument(tx, { poolId: UserPoolId, kind: 'terms', id: terms.TermsId ?? '' }, terms);
    });
    return { Terms: terms };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
