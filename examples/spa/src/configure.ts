import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { sessionStorage } from 'aws-amplify/utils';

const env = import.meta.env;
/** Where the pool sends the browser back to; it compares it to the letter. */
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
          // Not aws.cognito.signin.user.admin: whoever gets such a token may change the account.
          scopes: ['openid', 'email', 'profile'],
          redirectSignIn: [here],
          redirectSignOut: [here],
          responseType: 'code',
        },
      },
    },
  },
});

// Gone with the tab. Any script of this page can read it all the same: see docs/clients.md.
cognitoUserPoolsTokenProvider.setKeyValueStorage(sessionStorage);
