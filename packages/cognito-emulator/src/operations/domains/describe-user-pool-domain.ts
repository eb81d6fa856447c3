import type {
  DescribeUserPoolDomainRequest,
  DescribeUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineOperation } from '../operation.ts';
import type { DomainRecord } from './_domain.ts';

/** DescribeUserPoolDomain: an unknown domain answers an empty description. */
export const describeUserPoolDomain = defineOperation<
  DescribeUserPoolDomainRequest,
  DescribeUserPoolDomainResponse
>('DescribeUserPoolDomain', async ({ emulator }, { Domain }) => {
  const record = emulator.store.get<DomainRecord>('domains', Domain);
  if (!record) return { DomainDescription: {} };
  return {
    DomainDescription: {
      UserPoolId: record.poolId,
      AWSAccountId: emulator.config.accountId,
      Domain,
      S3Bucket: `aws-cognito-prod-${emulator.config.region}-assets`,
      CloudFrontDistribution: record.cloudFront,
      Version: '20200101000000',
      Status: 'ACTIVE',
      CustomDomainConfig: record.custom ?? {},
      ManagedLoginVersion: record.managedLoginVersion,
    } as DescribeUserPoolDomainResponse['DomainDescription'],
  };
});
