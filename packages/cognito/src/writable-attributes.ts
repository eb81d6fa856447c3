import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';

/**
 * What people may write of themselves by an app client; undefined for what AWS allows by default.
 */
export async function getWritableAttributes(
  sdk: { readonly region: string },
  client: { readonly userPoolId: string; readonly clientId: string },
): Promise<readonly string[] | undefined> {
  const cognito = new CognitoIdentityProviderClient(sdk);
  try {
    const { UserPoolClient } = await cognito.send(
      new DescribeUserPoolClientCommand({
        UserPoolId: client.userPoolId,
        ClientId: client.clientId,
      }),
    );
    return UserPoolClient?.WriteAttributes;
  } finally {
    cognito.destroy();
  }
}
