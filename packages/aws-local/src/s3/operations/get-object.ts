import { pipeline } from 'node:stream/promises';
import { S3Error } from '../wire/s3-error.ts';
import { requireReadConditions } from './conditions.ts';
import { objectHeaders, requireObject } from './object-response.ts';
import type { Operation } from './operation.ts';

/** First and last byte. */
interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one range of a Range header; undefined for none, for several and for other units, which S3
 * answers with everything. @throws S3Error InvalidRange
 */
export function parseRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] =
    /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  if (start <= end) return { start, end };
  throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
    'content-range': `bytes */${size}`,
  });
}

export const getObject: Operation = {
  action: 's3:GetObject',
  seesTags: true,
  async run(call) {
    const { request, response, files } = call;
    const record = requireObject(call);
    requireReadConditions(request, record);
    const range = parseRange(request.header('range'), record.size);
    const { start, end } = range ?? { start: 0, end: record.size - 1 };
    const headers = {
      ...objectHeaders(request, record),
      'content-length': `${end - start + 1}`,
      ...(range ? { 'content-range': `bytes ${start}-${end}/${record.size}` } : {}),
    };
    response.writeHead(range ? 206 : 200, headers);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    files.retain(record.segments);
    try {
      await pipeline(files.read(record.segments, start, end), response);
    } finally {
      await files.release(record.segments);
    }
  },
};
