import type {
  DescribeRiskConfigurationRequest,
  DescribeRiskConfigurationResponse,
  RiskConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireThreatProtection } from '../../auth/auth-events.ts';
import { requirePool } from '../../model/pools.ts';
import { readDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const describeRiskConfiguration = defineOperation<
  DescribeRiskConfigurationRequest,
  DescribeRiskConfigurationResponse
>('DescribeRiskConfiguration', async ({ emulator }, input) => {
  const { UserPoolId, ClientId } = input;
  requireThreatProtection(requirePool(emulator.store, UserPoolId));
  const of = (client: string) =>
    readDocument<RiskConfigurationType>(emulator.store, {
      poolId: UserPoolId,
      kind: 'risk',
      id: client,
    });
  return { RiskConfiguration: of(ClientId ?? '') ?? of('') ?? { UserPoolId, ClientId } };
});
