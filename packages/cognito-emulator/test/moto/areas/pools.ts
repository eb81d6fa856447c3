import { expect } from 'vitest';
import { createLab, refused, SMS, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';
const MISSING = 'ResourceNotFoundException';

const template = {
  DefaultEmailOption: 'CONFIRM_WITH_LINK',
  EmailMessage: 'foo {####} bar',
  EmailMessageByLink: '{##foobar##}',
  EmailSubject: 'foobar {####}',
  EmailSubjectByLink: 'foobar',
  SmsMessage: '{####} baz',
} as const;

const mirrored = {
  SmsVerificationMessage: '{####} baz',
  EmailVerificationSubject: 'foobar {####}',
  EmailVerificationMessage: 'foo {####} bar',
};

const strict = {
  MinimumLength: 16,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};

/** An emulator with exactly this many pools. */
async function withPools(count: number, check: (lab: Lab['aws']) => Promise<void>) {
  const { aws, fixture, pool, plain, byEmail } = await createLab();
  try {
    for (const { UserPoolId } of [plain, byEmail]) await aws.deleteUserPool({ UserPoolId });
    for (let made = 0; made < count; made += 1) await pool();
    await check(aws);
  } finally {
    await fixture.close();
  }
}

const listed = async (aws: Lab['aws'], MaxResults: number, NextToken?: string) => {
  const page = await aws.listUserPools({ MaxResults, NextToken });
  return { count: page.UserPools?.length, token: page.NextToken };
};

export const pools: readonly Expectation[] = [
  {
    moto: 'create_user_pool',
    check: async ({ aws, unique }) => {
      const PoolName = unique();
      const LambdaConfig = { PreSignUp: 'arn:aws:lambda:us-east-1:000000000000:function:pre' };
      const answer = await aws.createUserPool({ PoolName, LambdaConfig });
      const { UserPool } = answer;
      expect(UserPool).toMatchObject({ Name: PoolName, LambdaConfig });
      expect(UserPool?.Id).toMatch(/^us-east-1_[0-9a-zA-Z]{9}$/);
      expect(UserPool?.Arn).toBe(
        `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${UserPool?.Id}`,
      );
      expect(answer.$metadata.requestId).toMatch(/./);
    },
  },
  {
    moto: 'create_user_pool__overwrite_template_messages',
    check: async ({ aws, unique }) => {
      const old = { ...mirrored };
      for (const given of [{ VerificationMessageTemplate: template }, old]) {
        const { UserPool: made } = await aws.createUserPool({ PoolName: unique(), ...given });
        const wanted = {
          ...mirrored,
          VerificationMessageTemplate: {
            EmailMessage: template.EmailMessage,
            EmailSubject: template.EmailSubject,
            SmsMessage: template.SmsMessage,
          },
        };
        expect(made).toMatchObject(wanted);
        const UserPoolId = made?.Id;
        expect((await aws.describeUserPool({ UserPoolId })).UserPool).toMatchObject(wanted);
        await aws.updateUserPool({ UserPoolId, SmsVerificationMessage: 'new {####}' });
        const { UserPool: changed } = await aws.describeUserPool({ UserPoolId });
        expect(changed).toMatchObject({
          SmsVerificationMessage: 'new {####}',
          VerificationMessageTemplate: {
            DefaultEmailOption: 'CONFIRM_WITH_CODE',
            SmsMessage: 'new {####}',
          },
        });
        expect(changed).not.toHaveProperty('EmailVerificationMessage');
        await aws.updateUserPool({ UserPoolId, VerificationMessageTemplate: template });
        expect((await aws.describeUserPool({ UserPoolId })).UserPool).toMatchObject({
          ...mirrored,
          VerificationMessageTemplate: template,
        });
      }
    },
  },
  {
    moto: 'create_user_pool_default_id_strategy',
    check: async ({ aws }) => {
      const PoolName = 'default-pool';
      const [a, b] = [
        await aws.createUserPool({ PoolName }),
        await aws.createUserPool({ PoolName }),
      ];
      expect(a.UserPool?.Id).not.toBe(b.UserPool?.Id);
    },
  },
  {
    moto: 'list_user_pools',
    check: () =>
      withPools(1, async (aws) => {
        const { UserPools = [] } = await aws.listUserPools({ MaxResults: 10 });
        expect(UserPools).toMatchObject([{ Name: expect.stringMatching(/^pool-/) }]);
      }),
  },
  {
    moto: 'list_user_pools_returns_max_items',
    check: () =>
      withPools(6, async (aws) => {
        expect(await listed(aws, 3)).toEqual({ count: 3, token: expect.any(String) });
      }),
  },
  {
    moto: 'list_user_pools_returns_next_tokens',
    check: () =>
      withPools(6, async (aws) => {
        const { token } = await listed(aws, 3);
        expect(await listed(aws, 3, token)).toEqual({ count: 3, token: undefined });
      }),
  },
  {
    moto: 'list_user_pools_when_max_items_more_than_total_items',
    check: () =>
      withPools(3, async (aws) => {
        expect(await listed(aws, 8)).toEqual({ count: 3, token: undefined });
      }),
  },
  {
    moto: 'set_user_pool_mfa_config',
    differs: 'AWS has one text for MFA without a method, and its own for unknown values.',
    check: async ({ aws, pool }) => {
      const UserPoolId = await pool();
      const set = (more: object) => aws.setUserPoolMfaConfig({ UserPoolId, ...more });
      const nothing =
        "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.";
      const app = { SoftwareTokenMfaConfiguration: { Enabled: true } };
      const sms = { SmsMfaConfiguration: { SmsConfiguration: SMS } };
      for (const MfaConfiguration of ['ON', 'OPTIONAL']) {
        await refused(set({ MfaConfiguration }), INVALID, nothing);
        await refused(set({ MfaConfiguration, SmsMfaConfiguration: {} }), INVALID, nothing);
      }
      await refused(set({ ...app, MfaConfiguration: 'Invalid' }), INVALID, /enum value set/);
      for (const method of [app, sms, { EmailMfaConfiguration: {} }]) {
        await refused(
          set({ ...method, MfaConfiguration: 'OFF' }),
          INVALID,
          "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
        );
      }
      const withApp = await set({ ...app, MfaConfiguration: 'ON' });
      expect(withApp).toMatchObject({ ...app, MfaConfiguration: 'ON' });
      expect(withApp).not.toHaveProperty('SmsMfaConfiguration');
      const mode = async () =>
        (await aws.describeUserPool({ UserPoolId })).UserPool?.MfaConfiguration;
      expect(await mode()).toBe('ON');
      const off = await set({ MfaConfiguration: 'OFF' });
      expect(off).not.toHaveProperty('SoftwareTokenMfaConfiguration');
      expect(await mode()).toBe('OFF');
      const withSms = await set({ ...sms, MfaConfiguration: 'ON' });
      expect(withSms).toMatchObject({ ...sms, MfaConfiguration: 'ON' });
      expect(withSms).not.toHaveProperty('SoftwareTokenMfaConfiguration');
    },
  },
  {
    moto: 'describe_user_pool',
    check: async ({ aws, pool }) => {
      const given = {
        LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:000000000000:function:pre' },
        AccountRecoverySetting: {
          RecoveryMechanisms: [{ Name: 'verified_email' as const, Priority: 1 }],
        },
      };
      const UserPoolId = await pool(given);
      expect((await aws.describeUserPool({ UserPoolId })).UserPool).toMatchObject(given);
      // A pool that was given none has none: moto PR #10143, after the API's documentation.
      const { UserPool: bare } = await aws.describeUserPool({ UserPoolId: await pool() });
      expect(bare).not.toHaveProperty('AccountRecoverySetting');
    },
  },
  {
    moto: 'describe_user_pool_estimated_number_of_users',
    check: async ({ aws, pool, user }) => {
      const UserPoolId = await pool();
      const count = async () =>
        (await aws.describeUserPool({ UserPoolId })).UserPool?.EstimatedNumberOfUsers;
      expect(await count()).toBe(0);
      for (let made = 0; made < 3; made += 1) await user(UserPoolId);
      expect(await count()).toBe(3);
    },
  },
  {
    moto: 'describe_user_pool_resource_not_found',
    check: ({ aws }) =>
      refused(
        aws.describeUserPool({ UserPoolId: 'us-east-1_FooBar123' }),
        MISSING,
        'User pool us-east-1_FooBar123 does not exist.',
      ),
  },
  {
    moto: 'update_user_pool',
    differs:
      'AWS adds TemporaryPasswordValidityDays and SignInPolicy to the policies that were given.',
    check: async ({ aws, pool }) => {
      const UserPoolId = await pool({ Policies: { PasswordPolicy: { MinimumLength: 12 } } });
      await aws.updateUserPool({ UserPoolId, Policies: { PasswordPolicy: strict } });
      const { UserPool } = await aws.describeUserPool({ UserPoolId });
      expect(UserPool?.Policies).toEqual({
        PasswordPolicy: { ...strict, TemporaryPasswordValidityDays: 7 },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      });
      expect(UserPool).toMatchObject({
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
        EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
        VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      });
    },
  },
  {
    moto: 'delete_user_pool',
    check: async ({ aws, pool }) => {
      const UserPoolId = await pool();
      await aws.deleteUserPool({ UserPoolId });
      await refused(aws.describeUserPool({ UserPoolId }), MISSING);
      const { UserPools = [] } = await aws.listUserPools({ MaxResults: 60 });
      expect(UserPools.map(({ Id }) => Id)).not.toContain(UserPoolId);
    },
  },
];
