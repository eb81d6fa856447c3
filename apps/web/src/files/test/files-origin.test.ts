import { describe, expect, it } from 'vitest';
import { filesOrigin } from '../files-origin.ts';

const on = { IDENTITY_POOL_ID: 'pool', FILES_BUCKET: 'acme-files', COGNITO_REGION: 'eu-west-1' };

describe('filesOrigin', () => {
  it('is the bucket’s own at S3, unless it is set or stood in for', () => {
    expect(filesOrigin(on)).toBe('https://acme-files.s3.eu-west-1.amazonaws.com');
    const local = { ...on, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9233/path' };
    expect(filesOrigin(local)).toBe('http://127.0.0.1:9233');
    const set = { ...local, FILES_ORIGIN: 'http://localhost:9233' };
    expect(filesOrigin(set)).toBe('http://localhost:9233');
  });

  it('is none where files are off', () => {
    expect(filesOrigin({ ...on, FILES_BUCKET: undefined })).toBeNull();
    expect(filesOrigin({ ...on, IDENTITY_POOL_ID: undefined })).toBeNull();
  });
});
