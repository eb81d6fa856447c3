import type {
  CreateUserPoolRequest,
  PasswordPolicyType,
  UpdateUserPoolRequest,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import { defaultPasswordPolicy } from '../../model/password-policy.ts';
import type { PoolRecord, PoolSettings } from '../../model/records.ts';
import { requireTierAllows } from '../../model/tier.ts';
import { countUsers } from '../../model/count-users.ts';
import { invalidParameter } from '../../wire/errors.ts';

function completePolicy(given: PasswordPolicyType | undefined): PasswordPolicyType {
  if (!given) return defaultPasswordPolicy;
  return {
    MinimumLength: given.MinimumLength ?? 6,
    RequireUppercase: given.RequireUppercase ?? false,
    RequireLowercase: given.RequireLowercase ?? false,
    RequireNumbers: given.RequireNumbers ?? false,
    RequireSymbols: given.RequireSymbols ?? false,
    TemporaryPasswordValidityDays: given.TemporaryPasswordValidityDays ?? 7,
    ...(given.PasswordHistorySize === undefined
      ? {}
      : { PasswordHistorySize: given.PasswordHistorySize }),
  };
}

type Messages = Pick<
  UpdateUserPoolRequest,
  | 'VerificationMessageTemplate'
  | 'SmsVerificationMessage'
  | 'EmailVerificationMessage'
  | 'EmailVerificationSubject'
>;

/** The old members and the template's say the same; the template wins. Unset ones stay absent. */
function mirroredMessages(given: Messages): Messages {
  const template = given.VerificationMessageTemplate;
  const sms = template?.SmsMessage ?? given.SmsVerificationMessage;
  const body = template?.EmailMessage ?? given.EmailVerificationMessage;
  const subject = template?.EmailSubject ?? given.EmailVerificationSubject;
  return {
    ...(sms === undefined ? {} : { SmsVerificationMessage: sms }),
    ...(body === undefined ? {} : { EmailVerificationMessage: body }),
    ...(subject === undefined ? {} : { EmailVerificationSubject: subject }),
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      ...template,
      ...(sms === undefined ? {} : { SmsMessage: sms }),
      ...(body === undefined ? {} : { EmailMessage: body }),
      ...(subject === undefined ? {} : { EmailSubject: subject }),
    },
  };
}

/** Settings that hold after an update that named only these: all others are AWS's defaults. */
export function completeSettings(
  given: Omit<UpdateUserPoolRequest, 'UserPoolId' | 'PoolName' | 'UserPoolTags'>,
): PoolSettings {
  const admin = given.AdminCreateUserConfig;
  return {
    ...given,
    Policies: {
      PasswordPolicy: completePolicy(given.Policies?.PasswordPolicy),
      SignInPolicy: given.Policies?.SignInPolicy ?? { AllowedFirstAuthFactors: ['PASSWORD'] },
    },
    DeletionProtection: given.DeletionProtection ?? 'INACTIVE',
    MfaConfiguration: given.MfaConfiguration ?? 'OFF',
    LambdaConfig: given.LambdaConfig ?? {},
    ...mirroredMessages(given),
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...given.EmailConfiguration },
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      UnusedAccountValidityDays: 7,
      ...admin,
    },
    UserPoolTier: given.UserPoolTier ?? 'ESSENTIALS',
  };
}

/** Refuses settings that contradict each other. */
export function requireConsistent(given: Partial<CreateUserPoolRequest>): void {
  requireTierAllows(given);
  if (given.UsernameAttributes?.length && given.AliasAttributes?.length) {
    throw invalidParameter(
      'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
    );
  }
  for (const attribute of given.UserAttributeUpdateSettings
    ?.AttributesRequireVerificationBeforeUpdate ?? []) {
    if (!given.AutoVerifiedAttributes?.includes(attribute)) {
      throw invalidParameter(
        `AttributesRequireVerificationBeforeUpdate should only include attributes present in AutoVerifiedAttributes`,
      );
    }
  }
  const days = given.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
  const unused = given.AdminCreateUserConfig?.UnusedAccountValidityDays;
  if (days !== undefined && unused !== undefined && days !== unused) {
    throw invalidParameter(
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    );
  }
}

/** A pool as DescribeUserPool shows it. */
export function describePool(emulator: Emulator, pool: PoolRecord): UserPoolType {
  return {
    ...pool.settings,
    Id: pool.id,
    Name: pool.name,
    Arn: pool.arn,
    CreationDate: new Date(pool.createdAt),
    LastModifiedDate: new Date(pool.modifiedAt),
    SchemaAttributes: [...pool.schema],
    UserPoolTags: { ...pool.tags },
    EstimatedNumberOfUsers: countUsers(emulator.store, pool.id),
    ...(pool.domain ? { Domain: pool.domain } : {}),
    ...(pool.customDomain ? { CustomDomain: pool.customDomain } : {}),
  };
}
