import type { DescribeIdentityInput, IdentityDescription } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { requireIdentity, toIdentityDescription } from '../../identities.ts';

export const describeIdentity = defineOperation<DescribeIdentityInput, IdentityDescription>(
  'DescribeIdentity',
  async ({ emulator }, { IdentityId }) =>
    toIdentityDescription(requireIdentity(emulator.store, IdentityId)),
);
