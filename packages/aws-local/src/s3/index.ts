export type { BucketDefinition, CorsRule, S3Options } from './options.ts';
export { startS3 } from './start-s3.ts';
