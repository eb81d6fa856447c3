/** What a request shows that is signed by a pair anyone may have. */
export const SIGNED =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=00';
