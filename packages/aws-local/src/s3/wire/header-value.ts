import { S3Error } from './s3-error.ts';

/** A decoded text as a header's value: its bytes. @throws S3Error for controls, which would end it */
export function toHeaderValue(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are looked for
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    throw new S3Error('InvalidArgument', 'Headers hold no control characters.');
  }
  return Buffer.from(text).toString('latin1');
}
