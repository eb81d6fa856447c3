import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { requireEssentials } from '../../model/tier.ts';
import { CognitoError, invalidParameter, notAuthorized } from '../../wire/errors.ts';
import { requireAllowedAddress } from '../threats/exceptions.ts';
import { toAuthResponse } from '../complete.ts';
import type { Outcome } from '../outcome.ts';
import { refreshTokens, requireRefreshToken, rotates } from '../refresh.ts';
import { requireSecretHash } from '../secret-hash.ts';
import { allowsFlow, requireParameter, type FlowRequest } from './flow.ts';
import { startCustom } from './custom.ts';
import { startUserAuth } from './user-auth.ts';
import { startUserPassword } from './user-password.ts';
import { startUserSrp } from './user-srp.ts';

type Flow = (request: FlowRequest) => Promise<Outcome>;

const flows: Readonly<Record<string, Flow>> = {
  USER_PASSWORD_AUTH: startUserPassword,
  ADMIN_USER_PASSWORD_AUTH: startUserPassword,
  ADMIN_NO_SRP_AUTH: startUserPassword,
  USER_SRP_AUTH: startUserSrp,
  CUSTOM_AUTH: startCustom,
  USER_AUTH: startUserAuth,
};

const adminOnly = new Set(['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH']);

async function refresh(request: FlowRequest): Promise<AuthenticationResultType> {
  const { emulator, client, parameters, clientMetadata } = request;
  const token = requireParameter(request, 'REFRESH_TOKEN');
  if (rotates(client)) {
    throw new CognitoError(
      'UnsupportedOperationException',
      'Refresh token rotation is enabled for this client. Use GetTokensFromRefreshToken.',
    );
  }
  const grant = requireRefreshToken(emulator, client.id, token);
  // Over the canonical name, not the e-mail address that was typed: as AWS does.
  requireSecretHash(client, parameters.SECRET_HASH, grant.user.username, grant.user.sub);
  const tokens = await refreshTokens(emulator, grant, clientMetadata);
  return {
    AccessToken: tokens.accessToken,
    ExpiresIn: tokens.expiresIn,
    TokenType: 'Bearer',
    IdToken: tokens.idToken,
  };
}

function requireAllowed({ pool, client, flow, admin }: FlowRequest): void {
  if (admin ? flow === 'USER_PASSWORD_AUTH' : adminOnly.has(flow)) {
    throw invalidParameter('Initiate Auth method not supported.');
  }
  if (flow === 'USER_AUTH') requireEssentials(pool, 'Choice-based sign-in');
  if (allowsFlow(client, flow)) return;
  throw invalidParameter(
    admin ? 'Auth flow not enabled for this client' : `${flow} flow not enabled for this client`,
  );
}

/** Starts a sign-in and gives the API's answer. */
export async function initiateAuth(
  request: FlowRequest,
): Promise<Awaited<ReturnType<typeof toAuthResponse>>> {
  requireAllowed(request);
  if (request.flow === 'REFRESH_TOKEN_AUTH' || request.flow === 'REFRESH_TOKEN') {
    return { ChallengeParameters: {}, AuthenticationResult: await refresh(request) };
  }
  await requireAllowedAddress(request, request.parameters.USERNAME ?? '');
  const flow = flows[request.flow];
  if (!flow) throw notAuthorized(`Unsupported flow ${request.flow}`);
  return toAuthResponse(await flow(request));
}
