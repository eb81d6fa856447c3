import { SignatureError } from './signature-error.ts';
import {
  ALGORITHM,
  parseQuery,
  readHeader,
  type QueryEntry,
  type Scope,
  type SignedRequest,
} from './signature.ts';

/** A signature as a request carries it. */
export interface ParsedSignature {
  readonly form: 'header' | 'query';
  readonly accessKeyId: string;
  readonly scope: Scope;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly stamp: string;
  readonly sessionToken: string | undefined;
  /** The query that is signed. */
  readonly query: readonly QueryEntry[];
  /** Seconds from `stamp` that a presigned URL lives. */
  readonly expires: number | undefined;
  /** Hash of the body that was signed; undefined when the request names none. */
  readonly payloadHash: string | undefined;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([a-z\d;_.-]{1,2000}),\s*Signature=([\da-f]{64})$/;
const CREDENTIAL = /^([\w+=.@-]{1,128})\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request$/;

/** Takes a key id and scope apart. @throws SignatureError `unknownKey` */
export function parseCredential(text: string): { accessKeyId: string; scope: Scope } {
  const match = CREDENTIAL.exec(text);
  if (!match) throw new SignatureError('unknownKey');
  const [accessKeyId = '', date = '', region = '', service = ''] = match.slice(1);
  return { accessKeyId, scope: { date, region, service } };
}

/** Reads the signature of a request, in its header or its URL, never in both. @throws SignatureError */
export function parseSignature(request: SignedRequest): ParsedSignature {
  const header = readHeader(request, 'authorization');
  const query = readQuery(request.query);
  const isPresigned = query.some(([name]) =>
    /^X-Amz-(Signature|Algorithm|Credential)$/i.test(name),
  );
  if (header === undefined && !isPresigned) throw new SignatureError('missing');
  if (header !== undefined && isPresigned) throw new SignatureError('mismatch');
  return header === undefined ? fromQuery(query) : fromHeader(request, header, query);
}

function fromHeader(request: SignedRequest, header: string, query: QueryEntry[]): ParsedSignature {
  const match = AUTHORIZATION.exec(header);
  if (!match) throw new SignatureError('unknownKey');
  const [credential = '', names = '', signature = ''] = match.slice(1);
  return {
    form: 'header',
    ...parseCredential(credential),
    signedHeaders: names.split(';'),
    signature,
    stamp: readHeader(request, 'x-amz-date') ?? '',
    sessionToken: readHeader(request, 'x-amz-security-token'),
    query,
    expires: undefined,
    payloadHash: readHeader(request, 'x-amz-content-sha256'),
  };
}

function fromQuery(query: QueryEntry[]): ParsedSignature {
  const value = (name: string) => {
    const found = query.filter((entry) => entry[0] === name);
    // Of two values, the service could take the other one.
    if (found.length > 1) throw new SignatureError('mismatch');
    return found[0]?.[1];
  };
  const signature = value('X-Amz-Signature') ?? '';
  const expires = value('X-Amz-Expires') ?? '';
  if (
    value('X-Amz-Algorithm') !== ALGORITHM ||
    !/^[\da-f]{64}$/.test(signature) ||
    !/^\d{1,6}$/.test(expires)
  ) {
    throw new SignatureError('mismatch');
  }
  return {
    form: 'query',
    ...parseCredential(value('X-Amz-Credential') ?? ''),
    signedHeaders: (value('X-Amz-SignedHeaders') ?? '').split(';'),
    signature,
    stamp: value('X-Amz-Date') ?? '',
    sessionToken: value('X-Amz-Security-Token'),
    query: query.filter(([name]) => name !== 'X-Amz-Signature'),
    expires: Number(expires),
    payloadHash: value('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function readQuery(text: string): QueryEntry[] {
  try {
    return parseQuery(text);
  } catch {
    throw new SignatureError('mismatch');
  }
}
