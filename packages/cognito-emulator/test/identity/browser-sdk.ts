// What the page of the browser test runs: the stock SDK, bundled as an app would.
export {
  CognitoIdentityClient,
  GetIdCommand,
  ListIdentityPoolsCommand,
} from '@aws-sdk/client-cognito-identity';
export { fromCognitoIdentityPool } from '@aws-sdk/credential-providers';
