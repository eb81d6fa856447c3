import type {
  DescribeRiskConfigurationRequest,
  DescribeRiskConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool, requirePoolClient } from '../../model/pools.ts';
import { requireThreatProtection, riskConfiguration } from '../../auth/threats/risk-policy.ts';
import { defineOperation } from '../operation.ts';

export const describeRiskConfiguration = defineOperation<
  DescribeRiskConfigurationRequest,
  DescribeRiskConfigurationResponse
>('DescribeRiskConfiguration', async ({ emulator }, { UserPoolId, ClientId }) => {
  requireThreatProtection(requirePool(emulator.store, UserPoolId));
  if (ClientId !== undefined) requirePoolClient(emulator.store, UserPoolId, ClientId);
  const found = riskConfiguration(emulator.store, UserPoolId, ClientId);
  return { RiskConfiguration: found ?? { UserPoolId, ...(ClientId ? { ClientId } : {}) } };
});
