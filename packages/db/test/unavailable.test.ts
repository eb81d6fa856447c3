import { DomainError } from '@gatehouse/domain/errors';
import { describe, expect, it } from 'vitest';

import { Prisma } from '../src/generated/client.ts';
import { translateErrors } from '../src/driver/unavailable.ts';

/** As Prisma tells of a raw query that failed. */
const raw = (message: string, cause: object): Error =>
  new Prisma.PrismaClientKnownRequestError(`Raw query failed. Message: \`${message}\``, {
    code: 'P2010',
    clientVersion: 'any',
    meta: { driverAdapterError: { cause } },
  });

/** As it comes out of a transaction. */
const driver = (cause: object): Error =>
  Object.assign(new Error('failed', { cause }), { name: 'DriverAdapterError' });

const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });

const fatal = (code: string, text = 'failed'): Error =>
  Object.assign(new Error(text), { code, severity: 'FATAL' });

async function getCode(error: Error): Promise<string> {
  try {
    await translateErrors(() => Promise.reject(error));
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown.code;
    return thrown === error ? 'unchanged' : 'another error';
  }
  return 'nothing thrown';
}

describe('translateErrors', () => {
  it.each([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a server that is being stopped', withCode('57P01')],
    ['no free connection', withCode('P2024')],
    [
      'a connection that Prisma found closed',
      raw('Server has closed the connection.', { kind: 'ConnectionClosed' }),
    ],
    ['a server that stops meanwhile', driver({ kind: 'postgres', originalCode: '57P01' })],
    ['a connection that breaks meanwhile', driver({ kind: 'ConnectionClosed' })],
    ['a client that broke before', new Error('Client has encountered ... is not queryable')],
    ['a server that PgBouncer has lost', fatal('08P01')],
    [
      'the same in a transaction',
      driver({ kind: 'postgres', originalCode: '08P01', severity: 'FATAL' }),
    ],
    ['a connection that failed', withCode('08006')],
    ['a cause that says so', new Error('failed', { cause: withCode('ECONNRESET') })],
  ])('FI-24 takes %s as a database that is down', async (_, error) => {
    expect(await getCode(error)).toBe('service.unavailable');
  });

  it.each([
    ['a broken constraint', withCode('P2002')],
    ['a wrong statement', raw('syntax error', { kind: 'postgres', originalCode: '42601' })],
    ['a duplicate in a transaction', driver({ kind: 'UniqueConstraintViolation' })],
    ['a message that the server did not understand', withCode('08P01')],
    ['a pooler that refuses settings', fatal('08P01', 'unsupported startup parameter: options')],
    ['a fault of ours', new TypeError('x is undefined')],
  ])('passes %s on as it is', async (_, error) => {
    expect(await getCode(error)).toBe('unchanged');
  });
});
