import type { CustomDomainConfigType } from '@aws-sdk/client-cognito-identity-provider';
import { randomClientId } from '../../crypto/random.ts';
import { requirePool } from '../../model/pools.ts';
import type { PoolRecord } from '../../model/records.ts';
import { requireEssentials } from '../../model/tier.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { invalidParameter, resourceNotFound } from '../../wire/errors.ts';

/** A domain of a pool: a prefix, or a custom one with a certificate. */
export interface DomainRecord {
  readonly domain: string;
  readonly poolId: string;
  readonly managedLoginVersion: number;
  readonly custom?: CustomDomainConfigType;
  readonly cloudFront: string;
}

/** Refuses prefixes that AWS reserves. */
export function requireFreeDomain(reader: Reader, domain: string, custom: boolean): void {
  // The model's own pattern is that of prefixes, and would refuse every custom domain.
  if (!custom && (domain.includes('.') || domain.length > 63)) {
    throw invalidParameter('Domain prefix must be one label of lower-case letters, digits and -.');
  }
  if (!custom && /aws|amazon|cognito/.test(domain)) {
    throw invalidParameter('Domain cannot contain reserved word: cognito');
  }
  if (reader.get('domains', domain)) {
    throw invalidParameter(`Domain already associated with another user pool.`);
  }
}

/** Writes a domain and notes it on its pool. */
export function putDomain(tx: Writer, record: DomainRecord): void {
  const pool = requirePool(tx, record.poolId);
  if (record.managedLoginVersion === 2) requireEssentials(pool, 'Managed Login');
  const field = record.custom ? 'customDomain' : 'domain';
  if (pool[field] && pool[field] !== record.domain) {
    throw invalidParameter('User pool already has a domain configured.');
  }
  tx.put('domains', record.domain, record);
  tx.put('pools', pool.id, { ...pool, [field]: record.domain });
}

/** A domain of this pool. @throws CognitoError ResourceNotFoundException */
export function requireDomain(
  reader: Reader,
  poolId: string,
  domain: string,
): { pool: PoolRecord; record: DomainRecord } {
  const pool = requirePool(reader, poolId);
  const record = reader.get<DomainRecord>('domains', domain);
  if (!record || record.poolId !== poolId) {
    throw resourceNotFound(`No such domain or user pool exists.`);
  }
  return { pool, record };
}

/** A name in the form of CloudFront's. */
export const newCloudFrontDomain = () => `d${randomClientId().slice(0, 13)}.cloudfront.net`;
