import type { TermsType } from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { Reader } from '../../store/store.ts';
import { listDocuments, requireDocument } from '../../model/documents.ts';

/** Terms by id. @throws CognitoError ResourceNotFoundException */
export function requireTerms(reader: Reader, poolId: string, id: string): TermsType {
  requirePool(reader, poolId);
  return requireDocument<TermsType>(reader, { poolId, kind: 'terms', id }, 'Terms');
}

export function findTerms(
  reader: Reader,
  poolId: string,
  clientId: string,
  name: string,
): TermsType | undefined {
  return listDocuments<TermsType>(reader, poolId, 'terms').find(
    (terms) => terms.ClientId === clientId && terms.TermsName === name,
  );
}
