import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetPrincipalTagAttributeMapCommand,
} from '@aws-sdk/client-cognito-identity';
import type { IdentityPoolTarget } from './provision-identity-pool.ts';

/** A user pool that an identity pool takes tokens of, and what becomes tags of them. */
export interface TaggedProvider {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Claims by the tags that are made of them. */
  readonly tags: Readonly<Record<string, string>>;
}

/** The user pools of an identity pool. The product needs none; others may have added some. */
export async function readTaggedProviders(
  target: IdentityPoolTarget,
  identityPoolId: string,
): Promise<TaggedProvider[]> {
  const client = new CognitoIdentityClient(target);
  try {
    const { CognitoIdentityProviders = [] } = await client.send(
      new DescribeIdentityPoolCommand({ IdentityPoolId: identityPoolId }),
    );
    const providers = CognitoIdentityProviders.map(async ({ ProviderName = '', ClientId = '' }) => {
      const { PrincipalTags = {} } = await client.send(
        new GetPrincipalTagAttributeMapCommand({
          IdentityPoolId: identityPoolId,
          IdentityProviderName: ProviderName,
        }),
      );
      const userPoolId = ProviderName.split('/').at(-1) ?? '';
      return { userPoolId, clientId: ClientId, tags: PrincipalTags };
    });
    return await Promise.all(providers);
  } finally {
    client.destroy();
  }
}
