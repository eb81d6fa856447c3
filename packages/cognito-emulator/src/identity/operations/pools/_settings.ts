import { invalidParameter } from '../../../wire/errors.ts';
import type { IdentityPoolSettings } from '../../records.ts';
import { TOKEN_ISSUER } from '../../tokens/openid-token.ts';

/** The settings of Create- or UpdateIdentityPool without what is kept beside them. */
export function settingsFrom<Input extends IdentityPoolSettings>(
  input: Input,
): IdentityPoolSettings {
  const {
    AllowUnauthenticatedIdentities,
    AllowClassicFlow,
    SupportedLoginProviders,
    DeveloperProviderName,
    OpenIdConnectProviderARNs,
    CognitoIdentityProviders,
    SamlProviderARNs,
  } = input;
  const names = [TOKEN_ISSUER, ...Object.keys(SupportedLoginProviders ?? {})];
  if (DeveloperProviderName !== undefined && names.includes(DeveloperProviderName)) {
    throw invalidParameter('The developer provider name is the name of a login provider.');
  }
  return {
    AllowUnauthenticatedIdentities,
    ...(AllowClassicFlow === undefined ? {} : { AllowClassicFlow }),
    ...(SupportedLoginProviders === undefined ? {} : { SupportedLoginProviders }),
    ...(DeveloperProviderName === undefined ? {} : { DeveloperProviderName }),
    ...(OpenIdConnectProviderARNs === undefined ? {} : { OpenIdConnectProviderARNs }),
    ...(CognitoIdentityProviders === undefined ? {} : { CognitoIdentityProviders }),
    ...(SamlProviderARNs === undefined ? {} : { SamlProviderARNs }),
  };
}
