import type { Env } from '#src/env.ts';

type Settings = Pick<
  Env,
  'IDENTITY_POOL_ID' | 'FILES_BUCKET' | 'FILES_ORIGIN' | 'AWS_ENDPOINT_URL_S3' | 'COGNITO_REGION'
>;

/**
 * The origin of the URLs that files are sent to and shown from; null where files are off. Without one
 * of its own it is the bucket's at S3: https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html.
 */
export function filesOrigin(env: Settings): string | null {
  const { IDENTITY_POOL_ID, FILES_BUCKET: bucket, COGNITO_REGION: region } = env;
  if (IDENTITY_POOL_ID === undefined || bucket === undefined) return null;
  const own = env.FILES_ORIGIN ?? env.AWS_ENDPOINT_URL_S3;
  return own === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : new URL(own).origin;
}
