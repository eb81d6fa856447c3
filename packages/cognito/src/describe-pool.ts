import { changeableSettings, settingsForLife } from './pool/settings.ts';
import { brandingAssets, brandingSettings } from './provision/branding.ts';
import {
  ACCOUNT_CLIENT_SUFFIX,
  accountClientSettings,
  clientSettings,
  type PoolPlan,
  SSO_CLIENT_SUFFIX,
  ssoClientSettings,
  ssoProvider,
} from './provision/desired.ts';
import { MANAGED_LOGIN } from './provision/ensure-domain.ts';
import { mfaSettings } from './provision/ensure-mfa.ts';
import { furtherClientSettings, publicClientSettings } from './provision/public-client.ts';
import { STACK_TAG } from './provision/refuse-change.ts';
import { socialProvider } from './provision/social-provider.ts';

export type { PoolPlan } from './provision/desired.ts';

/**
 * All that provisioning makes of a plan, in the words of Cognito's API, which are CloudFormation's: for
 * whoever makes the pool in another way, and is then its owner.
 * @param stack its name, put into a tag by which provisioning knows to leave the pool alone
 */
export function describePool(plan: PoolPlan, stack: string) {
  const { pool, clientName } = plan;
  const mfa = mfaSettings(pool);
  const changeable = changeableSettings(plan);
  return {
    pool: {
      ...settingsForLife(pool),
      ...changeable,
      UserPoolTags: { ...pool.tags, [STACK_TAG]: stack },
      MfaConfiguration: mfa.MfaConfiguration,
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      WebAuthnUserVerification: mfa.WebAuthnConfiguration.UserVerification,
      WebAuthnFactorConfiguration: mfa.WebAuthnConfiguration.FactorConfiguration,
    },
    providers: [ssoProvider(plan), ...(plan.socialProviders ?? []).map(socialProvider)],
    clients: {
      web: { name: clientName, settings: clientSettings(plan) },
      account: {
        name: clientName + ACCOUNT_CLIENT_SUFFIX,
        settings: accountClientSettings(plan),
      },
      sso: { name: clientName + SSO_CLIENT_SUFFIX, settings: ssoClientSettings(plan) },
    },
    publicClients: (plan.publicClients ?? []).map((app) => ({
      app,
      name: `${clientName} ${app.name}`,
      settings: publicClientSettings(app, pool),
    })),
    further: pool.clients.further.map((client) => ({
      name: `${clientName} ${client.name}`,
      secret: client.secret,
      hasPages: client.flow === 'code',
      settings: furtherClientSettings(client),
    })),
    branding: { settings: brandingSettings(), assets: brandingAssets() },
    managedLogin: MANAGED_LOGIN,
    groups: pool.groups,
  };
}
