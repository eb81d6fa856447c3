import { DomainError } from '@gatehouse/domain/errors';
import { describe, expect, it } from 'vitest';

import { Prisma } from '../src/generated/client.ts';
import { translateErrors } from '../src/unavailable.ts';

const raw = (message: string): Error =>
  new Prisma.PrismaClientKnownRequestError(
    `Raw query failed. Code: \`N/A\`. Message: \`${message}\``,
    {
      code: 'P2010',
      clientVersion: 'any',
    },
  );

const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });

async function codeOf(error: Error): Promise<string> {
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
    ['a connection that Prisma found closed', raw('Server has closed the connection.')],
    ['a client that broke before', raw('Client has encountered an error and is not queryable')],
    ['a cause that says so', new Error('failed', { cause: withCode('ECONNRESET') })],
  ])('FI-24 takes %s as a database that is down', async (_, error) => {
    expect(await codeOf(error)).toBe('service.unavailable');
  });

  it.each([
    ['a broken constraint', withCode('P2002')],
    ['a wrong statement', raw('syntax error at or near "selekt"')],
    ['a fault of ours', new TypeError('x is undefined')],
  ])('passes %s on as it is', async (_, error) => {
    expect(await codeOf(error)).toBe('unchanged');
  });
});
