import type {
  EventFilterType,
  RiskConfigurationType,
  SetRiskConfigurationRequest,
  SetRiskConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { putDocument, removeDocument, type DocumentAddress } from '../../model/documents.ts';
import { requirePool, requirePoolClient } from '../../model/pools.ts';
import { requireValidRiskConfiguration } from '../../auth/threats/check-risk-configuration.ts';
import { requireThreatProtection } from '../../auth/threats/risk-policy.ts';
import { defineOperation } from '../operation.ts';

const allEvents: readonly EventFilterType[] = ['SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'];

/** What is kept: the filter of compromised credentials is every event unless told. */
function complete(given: SetRiskConfigurationRequest, now: number): RiskConfigurationType {
  const credentials = given.CompromisedCredentialsRiskConfiguration;
  const EventFilter = credentials?.EventFilter?.length ? credentials.EventFilter : [...allEvents];
  return {
    ...given,
    ...(credentials
      ? { CompromisedCredentialsRiskConfiguration: { ...credentials, EventFilter } }
      : {}),
    LastModifiedDate: new Date(now),
  };
}

/** SetRiskConfiguration. Ids alone take a configuration back: a client then has the pool's. */
export const setRiskConfiguration = defineOperation<
  SetRiskConfigurationRequest,
  SetRiskConfigurationResponse
>('SetRiskConfiguration', async ({ emulator }, input) => {
  const { UserPoolId: poolId, ClientId, ...settings } = input;
  requireThreatProtection(requirePool(emulator.store, poolId));
  if (ClientId !== undefined) requirePoolClient(emulator.store, poolId, ClientId);
  requireValidRiskConfiguration(input);
  const address: DocumentAddress = { poolId, kind: 'risk', id: ClientId ?? '' };
  const stored = complete(input, emulator.clock.now());
  const empty = Object.values(settings).every((value) => value === undefined);
  await emulator.store.write((tx) =>
    empty ? removeDocument(tx, address) : putDocument(tx, address, stored),
  );
  return { RiskConfiguration: stored };
});
