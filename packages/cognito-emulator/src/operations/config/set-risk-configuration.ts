import type {
  SetRiskConfigurationRequest,
  SetRiskConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireThreatProtection } from '../../auth/auth-events.ts';
import { requirePool } from '../../model/pools.ts';
import { saveDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const setRiskConfiguration = defineOperation<
  SetRiskConfigurationRequest,
  SetRiskConfigurationResponse
>(
  'SetRiskConfiguration',
  async ({ emulator }, input) => {
    requireThreatProtection(requirePool(emulator.store, input.UserPoolId));
    const stored = { ...input, LastModifiedDate: new Date(emulator.clock.now()) };
    await saveDocument(
      emulator,
      { poolId: input.UserPoolId, kind: 'risk', id: input.ClientId ?? '' },
      stored,
    );
    return { RiskConfiguration: stored };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
