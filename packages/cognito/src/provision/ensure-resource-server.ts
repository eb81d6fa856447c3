import {
  type CognitoIdentityProviderClient,
  CreateResourceServerCommand,
  DescribeResourceServerCommand,
  ResourceNotFoundException,
  type ResourceServerScopeType,
  UpdateResourceServerCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolPlan } from './desired.ts';

/** Gives the pool the scopes that programs can ask for. Tells `changed` what it did. */
export async function ensureResourceServer(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  { identifier, scopes }: NonNullable<PoolPlan['resourceServer']>,
  changed: (what: string) => void,
): Promise<void> {
  const wanted = {
    UserPoolId: userPoolId,
    Identifier: identifier,
    Name: identifier,
    Scopes: Object.entries(scopes).map(([name, sentence]) => ({
      ScopeName: name,
      ScopeDescription: sentence,
    })),
  };
  const present = await findScopes(client, userPoolId, identifier);
  if (present === null) {
    await client.send(new CreateResourceServerCommand(wanted));
    changed(`created resource server ${identifier}`);
  } else if (textOf(present) !== textOf(wanted.Scopes)) {
    await client.send(new UpdateResourceServerCommand(wanted));
    changed(`updated resource server ${identifier}`);
  }
}

async function findScopes(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  identifier: string,
): Promise<readonly ResourceServerScopeType[] | null> {
  try {
    const answer = await client.send(
      new DescribeResourceServerCommand({ UserPoolId: userPoolId, Identifier: identifier }),
    );
    return answer.ResourceServer?.Scopes ?? [];
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
}

/** Scopes as text, whatever their order. */
function textOf(scopes: readonly ResourceServerScopeType[]): string {
  const lines = scopes.map((scope) => `${scope.ScopeName} ${scope.ScopeDescription}`);
  return lines.toSorted().join('\n');
}
