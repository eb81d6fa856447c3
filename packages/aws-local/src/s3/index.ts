export type { BucketDefinition } from './options.ts';
export { startS3 } from './start-s3.ts';
