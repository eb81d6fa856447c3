import { checkResponse } from '../../federation/saml/check-response.ts';
import { parseMetadata } from '../../federation/saml/metadata.ts';
import { SamlError } from '../../federation/saml/saml-error.ts';
import { getLoginProvider } from '../../model/login-providers.ts';
import { invalidToken, unsupported, type LoginRequest, type ProvedLogin } from './proved-login.ts';

/** AWS as a service provider. Source: https://signin.aws.amazon.com/static/saml-metadata.xml. */
const AUDIENCE = 'urn:amazon:webservices';
const RECIPIENT = 'https://signin.aws.amazon.com/saml';
const ROLE = 'https://aws.amazon.com/SAML/Attributes/Role';

/** ARNs of the roles that an assertion offers: pairs of role and provider, in either order. */
function rolesFrom(pairs: readonly string[], providerArn: string): string[] {
  return pairs.flatMap((pair) => {
    const parts = pair.split(',').map((part) => part.trim());
    const role = parts.find((part) => part.includes(':role/'));
    return parts.length === 2 && role && parts.includes(providerArn) ? [role] : [];
  });
}

/**
 * Proves a login by a SAML response, base64. Its roles are read as those of a user pool's token.
 * @throws CognitoError NotAuthorizedException
 */
export async function proveSamlLogin({
  emulator,
  provider,
  token,
}: LoginRequest): Promise<ProvedLogin> {
  const { metadata } = getLoginProvider(emulator.loginProviders, provider) ?? {};
  if (metadata === undefined) throw unsupported();
  const { entityId, certificates } = parseMetadata(metadata);
  const expected = {
    entityId,
    certificates,
    audience: AUDIENCE,
    recipient: RECIPIENT,
    requestId: undefined,
    decryptionKey: undefined,
    now: emulator.clock.now(),
  };
  const assertion = await checkResponse(token, expected).catch((error: unknown) => {
    if (error instanceof SamlError) throw invalidToken(error.message);
    throw error;
  });
  const roles = rolesFrom(assertion.attributes[ROLE] ?? [], provider);
  const subject = assertion.nameId;
  const attributes = Object.entries(assertion.attributes).map(
    ([name, values]) => [name, values.length === 1 ? values[0] : values] as const,
  );
  return {
    provider,
    subject,
    claims: {
      ...Object.fromEntries(attributes),
      sub: subject,
      'cognito:roles': roles,
      'cognito:preferred_role': roles.length === 1 ? roles[0] : undefined,
    },
    mappingKey: provider,
    method: `${provider}:${provider}:${subject}`,
  };
}
