import type {
  AccountTakeoverActionsType,
  RiskExceptionConfigurationType,
  SetRiskConfigurationRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../../wire/errors.ts';
import { isIpRange } from '../../model/ip-range.ts';

/** Mildest first. */
const severity = ['NO_ACTION', 'MFA_IF_CONFIGURED', 'MFA_REQUIRED', 'BLOCK'];

/** Source: the guide's page of adaptive authentication; the texts of these refusals are ours. */
function requireRisingActions(actions: AccountTakeoverActionsType | undefined): void {
  const given = (['Low', 'Medium', 'High'] as const).flatMap((level) => {
    const action = actions?.[`${level}Action`]?.EventAction;
    return action ? [{ level, rank: severity.indexOf(action) }] : [];
  });
  for (const [index, { level, rank }] of given.entries()) {
    const before = given[index - 1];
    if (before && before.rank > rank) {
      throw invalidParameter(
        `The action of ${level}Action cannot be less severe than that of ${before.level}Action.`,
      );
    }
  }
}

function requireIpRanges(exceptions: RiskExceptionConfigurationType | undefined): void {
  const { BlockedIPRangeList = [], SkippedIPRangeList = [] } = exceptions ?? {};
  for (const range of [...BlockedIPRangeList, ...SkippedIPRangeList]) {
    if (!isIpRange(range)) throw invalidParameter(`Invalid IP range in CIDR notation: ${range}`);
  }
}

/** Refuses a configuration that cannot hold. @throws CognitoError InvalidParameterException */
export function requireValidRiskConfiguration(given: SetRiskConfigurationRequest): void {
  requireRisingActions(given.AccountTakeoverRiskConfiguration?.Actions);
  requireIpRanges(given.RiskExceptionConfiguration);
}
