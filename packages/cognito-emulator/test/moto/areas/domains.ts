import { expect } from 'vitest';
import { type Expectation } from '../lab.ts';

const certificate = {
  CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/123456789012',
};

export const domains: readonly Expectation[] = [
  {
    moto: 'create_user_pool_domain',
    differs: 'Only custom domains have a CloudFront address; for a prefix AWS returns none.',
    check: async ({ aws, pool, unique }) => {
      const answer = await aws.createUserPoolDomain({ UserPoolId: await pool(), Domain: unique() });
      expect(answer.$metadata.httpStatusCode).toBe(200);
      expect(answer).not.toHaveProperty('CloudFrontDomain');
    },
  },
  {
    moto: 'create_user_pool_domain_custom_domain_config',
    check: async ({ aws, pool }) => {
      const answer = await aws.createUserPoolDomain({
        UserPoolId: await pool(),
        Domain: 'auth.example.com',
        CustomDomainConfig: certificate,
      });
      expect(answer.CloudFrontDomain).toMatch(/\.cloudfront\.net$/);
    },
  },
  {
    moto: 'describe_user_pool_domain',
    check: async ({ aws, pool, unique }) => {
      const [UserPoolId, Domain] = [await pool(), unique()];
      await aws.createUserPoolDomain({ UserPoolId, Domain });
      const { DomainDescription } = await aws.describeUserPoolDomain({ Domain });
      expect(DomainDescription).toMatchObject({
        Domain,
        UserPoolId,
        AWSAccountId: '000000000000',
      });
      expect((await aws.describeUserPool({ UserPoolId })).UserPool).toMatchObject({ Domain });
    },
  },
  {
    moto: 'delete_user_pool_domain',
    check: async ({ aws, pool, unique }) => {
      const [UserPoolId, Domain] = [await pool(), unique()];
      await aws.createUserPoolDomain({ UserPoolId, Domain });
      await aws.deleteUserPoolDomain({ UserPoolId, Domain });
      const { DomainDescription, $metadata } = await aws.describeUserPoolDomain({ Domain });
      expect($metadata.httpStatusCode).toBe(200);
      expect(DomainDescription).toEqual({});
    },
  },
  {
    moto: 'update_user_pool_domain',
    check: async ({ aws, pool }) => {
      const domain = { UserPoolId: await pool(), Domain: 'id.example.com' };
      await aws.createUserPoolDomain({ ...domain, CustomDomainConfig: certificate });
      const answer = await aws.updateUserPoolDomain({ ...domain, CustomDomainConfig: certificate });
      expect(answer.CloudFrontDomain).toMatch(/\.cloudfront\.net$/);
    },
  },
];
