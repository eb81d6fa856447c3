import type {
  AccountTakeoverActionsType,
  AccountTakeoverActionType,
  RiskConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { readDocument } from '../../model/documents.ts';
import type { ClientRecord, PoolRecord } from '../../model/records.ts';
import type { Reader } from '../../store/store.ts';
import { CognitoError } from '../../wire/errors.ts';

export type RiskLevel = 'Low' | 'Medium' | 'High';

/** What threat protection may do in a pool. */
export type ThreatMode = 'OFF' | 'AUDIT' | 'ENFORCED';

export function threatMode(pool: PoolRecord): ThreatMode {
  return pool.settings.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF';
}

/** The mode for CUSTOM_AUTH, which has one of its own and is off unless asked for. */
export function customAuthMode(pool: PoolRecord): ThreatMode {
  const { AdvancedSecurityAdditionalFlows: more } = pool.settings.UserPoolAddOns ?? {};
  return threatMode(pool) === 'OFF' ? 'OFF' : (more?.CustomAuthMode ?? 'OFF');
}

/** Refuses what needs threat protection. @throws CognitoError UserPoolAddOnNotEnabledException */
export function requireThreatProtection(pool: PoolRecord): void {
  if (threatMode(pool) === 'OFF') {
    throw new CognitoError(
      'UserPoolAddOnNotEnabledException',
      'Threat protection is not enabled for this user pool.',
    );
  }
}

/** The configuration that holds for a client: its own, else the pool's; undefined when neither is set. */
export function riskConfiguration(
  store: Reader,
  poolId: string,
  clientId: string | undefined,
): RiskConfigurationType | undefined {
  const of = (id: string) =>
    readDocument<RiskConfigurationType>(store, { poolId, kind: 'risk', id });
  return (clientId === undefined ? undefined : of(clientId)) ?? of('');
}

/** The configuration of a client that signs someone in; empty when none is set. */
export const riskPolicy = (store: Reader, client: ClientRecord): RiskConfigurationType =>
  riskConfiguration(store, client.poolId, client.id) ?? {};

/** What a policy does at a level; undefined for nothing. */
export function actionAt(
  actions: AccountTakeoverActionsType | undefined,
  level: RiskLevel | undefined,
): AccountTakeoverActionType | undefined {
  return level && actions?.[`${level}Action`];
}
