import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { S3Error } from './s3-error.ts';

/** An upload form: its fields, and the file that follows them. */
export interface Form {
  /** By their names in lower case. Fields behind the file are not among them. */
  readonly fields: ReadonlyMap<string, string>;
  readonly fileName: string;
  /** @throws S3Error when it does not end as it should */
  readonly file: AsyncIterable<Buffer>;
  /** Resolves when the form has ended as it should. */
  readonly end: Promise<void>;
  /** Passes over what has not been read, so that the connection does not wait for it. */
  readonly discard: () => void;
}

const LIMITS = {
  fields: 60,
  fieldNameSize: 200,
  fieldSize: 32 * 1024,
  files: 1,
  parts: 61,
  headerPairs: 20,
  headerSize: 4096,
};

const malformed = (message: string) => new S3Error('MalformedPOSTRequest', message);

/** Both streams also emit what `end` rejects with, and it would end the process. */
const ignore = () => undefined;

async function* readFile(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch {
    throw new S3Error('IncompleteBody', 'The file of the form does not end.');
  }
}

/** Reads a form up to its file. @throws S3Error */
export async function readForm(message: IncomingMessage): Promise<Form> {
  const contentType = message.headers['content-type'] ?? '';
  const { promise, resolve, reject } = Promise.withResolvers<Form>();
  const fields = new Map<string, string>();
  let file: Readable | undefined;
  let isRefused = false;
  const refuse = (reason: string) => {
    isRefused = true;
    reject(malformed(reason));
  };
  let parser: InstanceType<typeof Busboy>;
  try {
    parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: LIMITS,
      isPartAFile: (name) => name === 'file',
    });
  } catch {
    throw malformed('The body of your POST request is not well-formed multipart/form-data.');
  }
  parser.on('field', (name, value, isNameCut, isValueCut) => {
    if (file) return;
    const key = name.toLowerCase();
    if (isNameCut || isValueCut || fields.has(key)) {
      refuse(`The field ${key} is too long, or is there twice.`);
    }
    fields.set(key, value);
  });
  const end = pipeline(message, parser);
  parser.on('file', (_name, stream, fileName) => {
    file = stream;
    stream.on('error', ignore);
    if (isRefused) stream.resume();
    const discard = () => void stream.resume();
    resolve({ fields, fileName: fileName ?? '', file: readFile(stream), end, discard });
  });
  parser.on('error', ignore);
  parser.on('fieldsLimit', () => refuse('The form has too many fields.'));
  parser.on('partsLimit', () => refuse('The form has too many parts.'));
  end.then(
    () => refuse('POST requires exactly one file upload per request.'),
    (error: Error) => {
      file?.destroy(error);
      refuse('The body of your POST request is not well-formed multipart/form-data.');
    },
  );
  return promise;
}
