import type { Emulator } from '../emulator.ts';
import type { ClientRecord, PoolRecord } from '../model/records.ts';
import { valuesFrom } from './claim-values.ts';
import type { FederatedAssertion } from './assertion.ts';

/**
 * Runs InboundFederation, which may put other claims in place of all that the provider sent; an empty
 * answer changes nothing. Source: the guide's page on the trigger.
 * @throws CognitoError when the function refuses
 */
export async function runInboundFederation(
  emulator: Emulator,
  pool: PoolRecord,
  client: ClientRecord,
  assertion: FederatedAssertion,
): Promise<FederatedAssertion['attributes']> {
  const { providerName, providerType, received = {}, attributes } = assertion;
  const answer = await emulator.triggers.run({
    pool,
    trigger: 'InboundFederation',
    source: 'ExternalProvider',
    clientId: client.id,
    request: { providerName, providerType, attributes: received },
    response: { userAttributesToMap: {} },
  });
  const given = answer?.userAttributesToMap;
  if (typeof given !== 'object' || given === null) return attributes;
  const changed = valuesFrom(given as Record<string, unknown>);
  return Object.keys(changed).length > 0 ? changed : attributes;
}
