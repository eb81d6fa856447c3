import type { LimitDefinitionType, LimitType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import { key } from '../../store/store.ts';

/** Default of an API category in requests per second. Source: quotas page, UserAuthentication. */
const FREE_PER_SECOND = 120;

const limitKey = (definition: LimitDefinitionType) =>
  key('limit', JSON.stringify(Object.entries(definition.Attributes ?? {}).sort()).slice(0, 500));

export function readLimit({ store }: Emulator, definition: LimitDefinitionType): LimitType {
  const provisioned = store.get<number>('counters', limitKey(definition)) ?? FREE_PER_SECOND;
  return {
    LimitDefinition: definition,
    ProvisionedLimitValue: provisioned,
    FreeLimitValue: FREE_PER_SECOND,
  };
}

export async function saveLimit(
  { store }: Emulator,
  definition: LimitDefinitionType,
  value: number,
): Promise<void> {
  await store.write((tx) => tx.put('counters', limitKey(definition), value));
}
