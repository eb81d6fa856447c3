import { getLoginProvider } from '../../model/login-providers.ts';
import { unsupported, type LoginRequest, type ProvedLogin } from './proved-login.ts';
import { verifyOidcToken } from './verify-oidc-token.ts';

const ARN = /^arn:aws:iam::\d{12}:oidc-provider\/(.+)$/;

/** The ARN under which a pool trusts this OIDC provider; its key is the ARN's end. */
export const findOidcArn = ({ pool, provider }: LoginRequest): string | undefined =>
  pool.settings.OpenIdConnectProviderARNs?.find((arn) => ARN.exec(arn)?.[1] === provider);

/**
 * Proves a login by the ID token of an OIDC provider that IAM would know.
 * @throws CognitoError NotAuthorizedException, ExternalServiceException
 */
export async function proveOidcLogin(request: LoginRequest, arn: string): Promise<ProvedLogin> {
  const { emulator, provider, token } = request;
  const known = getLoginProvider(emulator.loginProviders, provider);
  if (!known?.clientIds?.length) throw unsupported();
  const claims = await verifyOidcToken(provider, known, known.clientIds, token);
  const subject = String(claims.sub);
  return {
    provider,
    subject,
    claims,
    mappingKey: arn,
    method: `${provider}:OIDC:${subject}`,
  };
}
