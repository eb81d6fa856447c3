import type { ServerResponse } from 'node:http';
import type { Context } from '@gatehouse/iam-local/policy';
import type { Caller } from '../access/authenticate.ts';
import type { IsAllowed } from '../access/permissions.ts';
import { readPromises, type BodyPromises } from '../body/promises.ts';
import { readText } from '../body/receive-body.ts';
import type { FileStore } from '../store/file-store.ts';
import type { RecordStore } from '../store/record-store.ts';
import { MAX_XML, parseXml, type XmlElement } from '../wire/parse-xml.ts';
import type { S3Request } from '../wire/s3-request.ts';
import { renderXml, type XmlTree } from '../wire/xml.ts';

/** Where everything is kept. */
export interface Stores {
  readonly records: RecordStore;
  readonly files: FileStore;
}

/** A request whose caller may do what it asks. */
export interface Call extends Stores {
  readonly request: S3Request;
  readonly response: ServerResponse;
  readonly caller: Caller;
  readonly isAllowed: IsAllowed;
  readonly bucket: string;
  /** Empty for operations on a bucket. */
  readonly key: string;
  /** The body; a client that waits to be asked for it is asked now. */
  readonly body: () => AsyncIterable<Buffer>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly region: string;
}

export interface Operation {
  /**
   * What policies must allow on the bucket or object before `run` is called; undefined for an
   * operation that asks for each of its keys.
   */
  readonly action: string | undefined;
  /** Condition keys of the operation. */
  readonly context?: (request: S3Request) => Context;
  /** Whether policies see the tags of the object that is there (`s3:ExistingObjectTag`). */
  readonly seesTags?: true;
  readonly run: (call: Call) => Promise<void>;
}

/** Promises of the body by the headers and the signature. @throws S3Error */
export const promisesFor = ({ request, caller }: Call): BodyPromises =>
  readPromises(request, caller.payloadHash ?? 'UNSIGNED-PAYLOAD');

/** The body as XML. @throws S3Error */
export async function readXml(
  call: Call,
  root: string,
  promises = promisesFor(call),
): Promise<XmlElement> {
  return parseXml(await readText(call.body(), promises, MAX_XML), root);
}

/** Answers 200 with a document. */
export function sendXml({ response }: Pick<Call, 'response'>, root: string, tree: XmlTree): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(renderXml(root, tree));
}

export const quote = (etag: string) => `"${etag}"`;

/** What names of files are hashed from. A NUL is in neither. */
export const contentName = ({ bucket, key }: { bucket: string; key: string }) =>
  `${bucket}\0${key}`;
