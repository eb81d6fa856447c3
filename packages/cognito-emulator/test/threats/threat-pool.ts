import {
  AdminInitiateAuthCommand,
  AdminListUserAuthEventsCommand,
  SetRiskConfigurationCommand,
  SetUserPoolMfaConfigCommand,
  type AccountTakeoverActionsType,
  type AdvancedSecurityModeType,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { createUser } from '../create-user.ts';
import { PASSWORD, type Fixture } from '../fixture.ts';
import { SmsConfiguration } from '../mfa-pool.ts';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0';

/** Where a sign-in comes from. */
export interface From {
  readonly ip?: string;
  readonly userAgent?: string;
  readonly country?: string;
}

export const HOME: From = { ip: '198.51.100.7', userAgent: CHROME, country: 'DE' };
/** Another browser at home: a low risk. */
export const NEW_DEVICE: From = { ...HOME, userAgent: FIREFOX };

let count = 0;

/** A pool with threat protection and optional MFA by text message or mail. */
export async function createThreatPool(
  fixture: Pick<Fixture, 'sdk' | 'createHostedPool' | 'createClient'>,
  mode: AdvancedSecurityModeType = 'ENFORCED',
  more: Partial<CreateUserPoolCommandInput> = {},
) {
  const { sdk } = fixture;
  const UserPoolId = await fixture.createHostedPool({
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: mode },
    AutoVerifiedAttributes: ['email'],
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    ...more,
  });
  await sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration },
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  const { id: ClientId } = await fixture.createClient(UserPoolId, {
    ExplicitAuthFlows: [
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_USER_AUTH',
      'ALLOW_CUSTOM_AUTH',
    ],
  });

  /** A confirmed user with a verified address who has signed in from home once. */
  async function user(attributes: Record<string, string> = {}): Promise<string> {
    const name = `person${(count += 1)}`;
    const email = { email: `${name}@example.com`, email_verified: 'true' };
    await createUser(fixture, UserPoolId, name, { ...email, ...attributes });
    await signIn(name);
    return name;
  }

  /** A sign-in through an app's server that says where the user is. */
  const signIn = (
    USERNAME: string,
    { ip = '', userAgent = '', country }: From = HOME,
    given = PASSWORD,
  ) =>
    sdk.send(
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: given },
        ContextData: {
          IpAddress: ip,
          ServerName: 'app.example.com',
          ServerPath: '/sign-in',
          HttpHeaders: [
            { headerName: 'User-Agent', headerValue: userAgent },
            ...(country ? [{ headerName: 'CloudFront-Viewer-Country', headerValue: country }] : []),
          ],
        },
      }),
    );

  const setActions = (Actions: AccountTakeoverActionsType) =>
    sdk.send(
      new SetRiskConfigurationCommand({
        UserPoolId,
        AccountTakeoverRiskConfiguration: { Actions },
      }),
    );

  async function events(Username: string) {
    const listed = await sdk.send(new AdminListUserAuthEventsCommand({ UserPoolId, Username }));
    return listed.AuthEvents ?? [];
  }

  return { UserPoolId, ClientId, user, signIn, setActions, events };
}
