import type { DemoIdpDescription } from '@gatehouse/demo-idps';
import type { SocialProviderSettings } from '@gatehouse/domain/social-provider';

/** What stands in for the social providers on this machine, for the setting `SOCIAL_PROVIDERS`. */
export function demoSocialProvider({
  social: { issuer, clientId, clientSecret },
}: DemoIdpDescription): SocialProviderSettings {
  return {
    name: 'GoogleDemo',
    type: 'OIDC',
    label: 'Google (demo)',
    issuer,
    clientId,
    clientSecret,
  };
}
