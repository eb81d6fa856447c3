import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { DomainError, type ErrorCode } from '@gatehouse/domain/errors';
import { toProblem } from './problem.ts';
import { API_HEADERS } from './headers.ts';

/** What Node's parser calls its refusals. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'input.headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'input.timed_out',
};

/**
 * Answers what is no readable HTTP request, as a problem, and closes the connection. For the
 * `clientError` event of a Node server.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = toProblem(new DomainError(CODES[error.code ?? ''] ?? 'input.malformed'));
  const body = JSON.stringify(problem);
  const headers = {
    ...API_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = `${problem.status} ${STATUS_CODES[problem.status] ?? ''}`;
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
}
