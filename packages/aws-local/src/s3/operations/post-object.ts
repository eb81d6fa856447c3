import { verifyPostPolicy, type VerifyOptions } from '@gatehouse/iam-local/sigv4';
import { toS3Error, type Caller } from '../access/authenticate.ts';
import { requirePolicy, type LengthRange } from '../access/post-policy.ts';
import { createPermissions, requireAllowed, type Policies } from '../access/permissions.ts';
import { MAX_BODY, unsignedPromises } from '../body/promises.ts';
import { receiveBody } from '../body/receive-body.ts';
import { toHeaderValue } from '../wire/header-value.ts';
import { readForm, type Form } from '../wire/read-form.ts';
import { accessDenied, notImplemented, S3Error } from '../wire/s3-error.ts';
import { requireKey, type S3Request } from '../wire/s3-request.ts';
import { renderXml } from '../wire/xml.ts';
import { describeObject } from './describe-object.ts';
import { contentName, quote, type Call } from './operation.ts';
import { storeObject } from './put-object.ts';

/** Fields that mean something here. Of others, such as `tagging`, none is passed over in silence. */
const KNOWN =
  /^(?:key|bucket|policy|content-(?:type|md5|encoding|disposition|language)|cache-control|expires|success_action_status|x-ignore-.*|x-amz-(?:algorithm|credential|date|signature|security-token|meta-.*|checksum-(?:algorithm|crc32|crc32c|sha1|sha256)))$/;

/** A form's caller is known from its fields: a request as others are, but for its signature. */
export type FormCall = Omit<Call, 'caller' | 'isAllowed' | 'key' | 'body'>;

interface Trust {
  readonly signatures: VerifyOptions;
  readonly policies: Policies;
}

function requireFields(fields: ReadonlyMap<string, string>): void {
  const unknown = [...fields.keys()].find((name) => !KNOWN.test(name));
  if (unknown !== undefined) throw notImplemented(`The field ${unknown}`);
  const algorithm = fields.get('x-amz-algorithm');
  // Unsigned forms are refused like all that is unsigned.
  if (algorithm === undefined || !fields.has('policy')) throw accessDenied();
  if (algorithm !== 'AWS4-HMAC-SHA256') throw notImplemented(`The algorithm ${algorithm}`);
}

/** Who signed the policy. @throws S3Error */
function authenticateForm(fields: ReadonlyMap<string, string>, options: VerifyOptions): Caller {
  try {
    const principal = verifyPostPolicy(
      {
        policy: fields.get('policy') ?? '',
        credential: fields.get('x-amz-credential') ?? '',
        date: fields.get('x-amz-date') ?? '',
        signature: fields.get('x-amz-signature') ?? '',
        sessionToken: fields.get('x-amz-security-token'),
      },
      options,
    );
    return { principal, authType: 'POST', signatureAgeMs: 0, payloadHash: undefined };
  } catch (error) {
    throw toS3Error(error);
  }
}

/** The form as a request: its fields are the headers. */
function toRequest(request: S3Request, { fields, fileName }: Form): S3Request & { key: string } {
  const key = requireKey((fields.get('key') ?? '').replaceAll('${filename}', fileName));
  if (key === '') {
    throw new S3Error('InvalidArgument', 'Bucket POST must contain a field named key.');
  }
  const headers = new Map([...fields].map(([name, value]) => [name, toHeaderValue(value)]));
  return {
    ...request,
    key,
    header: (name) => headers.get(name),
    amzNames: [...headers.keys()].filter((name) => name.startsWith('x-amz-')),
  };
}

/** @throws S3Error when the file is longer or shorter than its policy says */
async function* within(
  file: AsyncIterable<Buffer>,
  { min, max }: LengthRange,
): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of file) {
    length += chunk.length;
    if (length > Math.min(max, MAX_BODY)) {
      throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    }
    yield chunk;
  }
  if (length < min) {
    throw new S3Error(
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed size',
    );
  }
}

function answer(
  { response, bucket }: FormCall,
  request: S3Request & { key: string },
  etag: string,
): void {
  const location = `/${bucket}/${encodeURIComponent(request.key)}`;
  const status = request.header('success_action_status') ?? '204';
  const headers = { etag: quote(etag), location };
  if (status !== '201') {
    response.writeHead(status === '200' ? 200 : 204, headers).end();
    return;
  }
  const tree = { Location: location, Bucket: bucket, Key: request.key, ETag: quote(etag) };
  response
    .writeHead(201, { ...headers, 'content-type': 'application/xml' })
    .end(renderXml('PostResponse', tree));
}

/** The form as a call whose caller may do what it asks. @throws S3Error */
function admitForm(call: FormCall, form: Form, { signatures, policies }: Trust) {
  const { bucket, records } = call;
  requireFields(form.fields);
  const caller = authenticateForm(form.fields, signatures);
  const request = toRequest(call.request, form);
  const { key } = request;
  // Its own field of the name may not speak of another bucket.
  const fields = new Map([['bucket', bucket], ...form.fields, ['key', key]]);
  if (fields.get('bucket') !== bucket) throw accessDenied();
  const range = requirePolicy(form.fields.get('policy') ?? '', fields, signatures.now);
  const isAllowed = createPermissions(call.request, caller, policies);
  requireAllowed(isAllowed, { action: 's3:PutObject', bucket, key });
  if (!records.hasBucket(bucket)) throw accessDenied();
  return { request, range };
}

/** The file of a form on the disk, once the form has ended. @throws S3Error */
async function receiveFile(
  { bucket, files }: FormCall,
  form: Form,
  admitted: ReturnType<typeof admitForm>,
) {
  const { request, range } = admitted;
  const name = contentName({ bucket, key: request.key });
  const received = await receiveBody(within(form.file, range), unsignedPromises(request), {
    files,
    name,
  });
  try {
    await form.end;
    return received;
  } catch {
    await files.discard([received.segment]);
    throw new S3Error('IncompleteBody', 'The form does not end.');
  }
}

/**
 * Takes the file of an upload form, by the policy that came with it.
 * @throws S3Error
 */
export async function postObject(call: FormCall, trust: Trust): Promise<void> {
  const form = await readForm(call.request.message);
  try {
    const admitted = admitForm(call, form, trust);
    const { request } = admitted;
    const description = describeObject(request);
    const received = await receiveFile(call, form, admitted);
    const { etag } = await storeObject(
      { ...call, request, key: request.key },
      received,
      description,
    );
    answer(call, request, etag);
  } finally {
    form.discard();
  }
}
