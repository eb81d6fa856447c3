import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { ProvisionTarget } from './provision-pool.ts';

export interface ClientPlan {
  readonly userPoolId: string;
  readonly name: string;
  /** Custom scopes of the pool's resource servers, `identifier/name`. */
  readonly scopes: readonly string[];
}

/**
 * Creates an app client for a program: it can sign itself in by the client-credentials grant, and
 * no one else. The answer is the only place that shows its secret.
 */
export async function provisionClient(
  target: ProvisionTarget,
  plan: ClientPlan,
): Promise<{ clientId: string; clientSecret: string }> {
  const client = new CognitoIdentityProviderClient(target);
  try {
    const { UserPoolClient: made } = await client.send(
      new CreateUserPoolClientCommand({
        UserPoolId: plan.userPoolId,
        ClientName: plan.name,
        GenerateSecret: true,
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['client_credentials'],
        AllowedOAuthScopes: [...plan.scopes],
        // None is not possible; this one leads nowhere without triggers (see clientSettings).
        ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
        EnableTokenRevocation: true,
        AccessTokenValidity: 60,
        TokenValidityUnits: { AccessToken: 'minutes' },
      }),
    );
    if (!made?.ClientId || !made.ClientSecret) {
      throw new Error('the pool gave the client no secret');
    }
    return { clientId: made.ClientId, clientSecret: made.ClientSecret };
  } finally {
    client.destroy();
  }
}
