import { describe, expect, it } from 'vitest';

import { createLogger } from '../src/index.ts';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLogger({ name: 'test', level: 'debug' }, { write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}

describe('createLogger', () => {
  it('writes one JSON object with level, time, name and fields', () => {
    expect(logged((logger) => logger.info({ tenant: 't1' }, 'hello'))).toMatchObject({
      level: 'info',
      name: 'test',
      msg: 'hello',
      tenant: 't1',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('leaves out what is below the level', () => {
    const lines: string[] = [];
    const logger = createLogger({ name: 'x' }, { write: (line) => void lines.push(line) });
    logger.debug('quiet');
    expect(lines).toEqual([]);
  });

  it.each([
    ['a field', { accessToken: 'abc' }],
    ['a nested field', { request: { headers: { cookie: 'sid=abc', Authorization: 'abc' } } }],
    ['an array', { users: [{ temporaryPassword: 'abc' }] }],
    ['headers', { headers: new Headers({ 'set-cookie': 'abc' }) }],
    ['an error', { err: Object.assign(new Error('no'), { config: { clientSecret: 'abc' } }) }],
    ['a cause', { err: new Error('no', { cause: Object.assign(new Error('x'), { otp: 'abc' }) }) }],
  ])('masks a secret in %s', (_place, fields) => {
    const text = JSON.stringify(logged((logger) => logger.info(fields, 'message')));
    expect(text).not.toContain('abc');
    expect(text).toContain('[redacted]');
  });

  it.each([
    ['the message', (logger: ReturnType<typeof createLogger>) => logger.info(`got ${JWT}`)],
    [
      'an error',
      (logger: ReturnType<typeof createLogger>) => logger.error(new Error(`bad ${JWT}`)),
    ],
    ['any text', (logger: ReturnType<typeof createLogger>) => logger.info({ url: `?x=${JWT}` })],
    [
      'a header text',
      (logger: ReturnType<typeof createLogger>) => logger.info({ h: `Bearer ${JWT}` }),
    ],
  ])('masks a JWT in %s', (_place, write) => {
    expect(JSON.stringify(logged(write))).not.toContain('eyJ');
  });

  it('masks fields of a child logger', () => {
    const line = logged((logger) =>
      logger.child({ sessionToken: 'abc', requestId: 'r' }).info('x'),
    );
    expect(line).toMatchObject({ sessionToken: '[redacted]', requestId: 'r' });
  });

  it('keeps an error readable, and harmless fields', () => {
    expect(
      logged((logger) =>
        logger.error({ err: new TypeError('broken'), tokenLifetime: 5, hasOtp: true }),
      ),
    ).toMatchObject({
      err: { type: 'TypeError', message: 'broken', stack: expect.stringContaining('broken') },
      tokenLifetime: 5,
      hasOtp: true,
    });
  });
});
