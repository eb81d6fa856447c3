/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_USER_POOL_ID: string;
  readonly VITE_CLIENT_ID: string;
  /** Host of the hosted sign-in pages, which aws-amplify asks over https. */
  readonly VITE_HOSTED_DOMAIN: string;
  /** Another address of the user pool than AWS': that of the embedded Cognito. Empty on AWS. */
  readonly VITE_USER_POOL_ENDPOINT?: string;
  /** Address of the API on AppSync. Without it, this very server passes on to a local one. */
  readonly VITE_APPSYNC_URL?: string;
}
