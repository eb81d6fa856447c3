import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { sessionStorage } from 'aws-amplify/utils';

const env = import.meta.env;
const here = `${location.origin}/`;

/** Everything that differs between this machine and AWS is an address. */
Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: env.VITE_USER_POOL_ID,
      userPoolClientId: env.VITE_CLIENT_ID,
      ...(env.VITE_USER_POOL_ENDPOINT && { userPoolEndpoint: env.VITE_USER_POOL_ENDPOINT }),
      loginWith: {
        oauth: {
          domain: env.VITE_HOSTED_DOMAIN,
          scopes: ['openid', 'email', 'profile'],
          redirectSignIn: [here],
          redirectSignOut: [here],
          responseType: 'code',
        },
      },
    },
  },
  API: {
    GraphQL: {
      endpoint: env.VITE_APPSYNC_URL ?? `${location.origin}/graphql`,
      region: env.VITE_USER_POOL_ID.split('_')[0] ?? '',
      defaultAuthMode: 'userPool',
    },
  },
});

cognitoUserPoolsTokenProvider.setKeyValueStorage(sessionStorage);
