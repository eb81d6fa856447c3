import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoError } from '../wire/errors.ts';
import type { PoolRecord } from './records.ts';

type Tiered = Pick<
  CreateUserPoolRequest,
  'LambdaConfig' | 'Policies' | 'UserPoolAddOns' | 'UserPoolTier'
>;

/** Refuses features that a plan does not have. @throws CognitoError FeatureUnavailableInTierException */
export function refuseFeatures(tier: string, features: readonly string[]): void {
  if (features.length > 0) {
    throw new CognitoError(
      'FeatureUnavailableInTierException',
      `The following features need to be disabled for the ${tier} pricing tier configured: ${features.join(', ')}`,
    );
  }
}

export const getTier = (pool: PoolRecord) => pool.settings.UserPoolTier ?? 'ESSENTIALS';

/** Refuses a feature of the Essentials plan in a Lite pool. */
export function requireEssentials(pool: PoolRecord, feature: string): void {
  if (getTier(pool) === 'LITE') refuseFeatures('LITE', [feature]);
}

/**
 * Refuses settings of a pool that its plan does not have. Source: the guide's page of feature plans.
 * @throws CognitoError FeatureUnavailableInTierException
 */
export function requireTierAllows(given: Tiered): void {
  const tier = given.UserPoolTier ?? 'ESSENTIALS';
  const lite = tier === 'LITE';
  const factors = given.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  const version = given.LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
  const threats = given.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF';
  const wanted: readonly (readonly [feature: string, refused: boolean])[] = [
    ['Passwordless', lite && factors.some((factor) => factor !== 'PASSWORD')],
    ['Password History', lite && !!given.Policies?.PasswordPolicy?.PasswordHistorySize],
    ['Access Token Customization', lite && version !== 'V1_0'],
    ['Threat Protection', tier !== 'PLUS' && threats !== 'OFF'],
  ];
  refuseFeatures(
    tier,
    wanted.filter(([, refused]) => refused).map(([feature]) => feature),
  );
}
