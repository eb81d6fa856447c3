import type {
  CreateUserPoolCommandInput,
  PasswordPolicyType,
} from '@aws-sdk/client-cognito-identity-provider';

import { UserError } from '@gatehouse/domain/user-error';

import { attributeSchema } from './attributes.ts';
import type { Pool } from './pool-file.ts';

type PoolSettings = Omit<CreateUserPoolCommandInput, 'PoolName'>;

/** Codes that sign in by themselves. The app has to know of them, so a pool has none that it is not told of. */
export const CODES_ALONE = ['EMAIL_OTP', 'SMS_OTP'];

/** Fixed when a pool is made: Cognito has no way to change them later. */
export function settingsForLife({ signIn, attributes }: Pool) {
  return {
    UsernameAttributes: [...signIn.by],
    UsernameConfiguration: { CaseSensitive: signIn.caseSensitive },
    Schema: [
      ...attributes.required.map((Name) => ({
        Name,
        AttributeDataType: 'String' as const,
        Required: true,
        Mutable: true,
      })),
      ...Object.entries(attributes.custom).map(([name, one]) => attributeSchema(name, one)),
    ],
  } satisfies PoolSettings;
}

/**
 * Settings of a pool that can be changed, as the file has them. What it does not name is left as it is.
 * @param signUpOpen whether anyone may sign up: a setting, which the app reads as well
 * @param emailCodes whether a code by email signs people in: likewise
 * @param present the password policy that the pool has: one that someone has made stricter stays so
 * @throws UserError for codes that would stand in for a factor which the file requires
 */
export function changeableSettings(
  {
    pool,
    signUpOpen,
    emailCodes = false,
  }: { readonly pool: Pool; readonly signUpOpen: boolean; readonly emailCodes?: boolean },
  present: PasswordPolicyType = {},
) {
  const { mail, threatProtection, plan, tags } = pool;
  if (emailCodes && pool.secondFactor === 'required') {
    throw new UserError(
      'EMAIL_CODE_SIGN_IN does not go with a second factor that infra/pool.ts requires.',
      'A code by email alone would be enough: leave out one of the two.',
    );
  }
  return {
    AutoVerifiedAttributes: ['email'],
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: !signUpOpen },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    DeletionProtection: pool.deletionProtection ? 'ACTIVE' : 'INACTIVE',
    Policies: {
      PasswordPolicy: passwordPolicy(pool.passwords, present),
      SignInPolicy: {
        AllowedFirstAuthFactors: [
          'PASSWORD',
          'WEB_AUTHN',
          ...(emailCodes ? ['EMAIL_OTP' as const] : []),
        ],
      },
    },
    ...(Object.keys(tags).length > 0 && { UserPoolTags: tags }),
    ...(plan && { UserPoolTier: plan }),
    ...(mail && {
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: mail.identityArn,
        From: mail.from,
        ...(mail.replyTo !== undefined && { ReplyToEmailAddress: mail.replyTo }),
        ...(mail.configurationSet !== undefined && { ConfigurationSet: mail.configurationSet }),
      },
    }),
    ...(threatProtection && {
      UserPoolAddOns: { AdvancedSecurityMode: threatProtection === 'audit' ? 'AUDIT' : 'ENFORCED' },
    }),
  } satisfies PoolSettings;
}

function passwordPolicy(wanted: Pool['passwords'], present: PasswordPolicyType) {
  const history = Math.max(wanted.history ?? 0, present.PasswordHistorySize ?? 0);
  return {
    MinimumLength: Math.max(wanted.minimumLength, present.MinimumLength ?? 0),
    RequireLowercase: wanted.lowercase || (present.RequireLowercase ?? false),
    RequireUppercase: wanted.uppercase || (present.RequireUppercase ?? false),
    RequireNumbers: wanted.digits || (present.RequireNumbers ?? false),
    RequireSymbols: wanted.symbols || (present.RequireSymbols ?? false),
    TemporaryPasswordValidityDays: wanted.temporaryDays,
    ...(history > 0 && { PasswordHistorySize: history }),
  };
}
