import { describe, expect, it } from 'vitest';

import { parseOptions } from '../options.ts';

describe('parseOptions', () => {
  it('has defaults', () => {
    expect(parseOptions([])).toMatchObject({
      ports: {
        web: 3000,
        cognito: 9229,
        postgres: 54329,
        mailbox: 1080,
        smtp: 1025,
        idps: 9231,
        dns: 9232,
      },
      dev: false,
      reset: false,
      stateFolder: expect.stringMatching(/\.gatehouse$/),
    });
  });

  it('moves all ports, or one', () => {
    expect(parseOptions(['--port-base', '4000', '--smtp-port', '2525']).ports).toEqual({
      web: 4000,
      cognito: 4001,
      postgres: 4002,
      mailbox: 4003,
      smtp: 2525,
      idps: 4006,
      dns: 4007,
    });
  });

  it('opens the control API only when asked', () => {
    expect(parseOptions([]).ports).not.toHaveProperty('control');
    expect(parseOptions(['--control']).ports.control).toBe(9230);
    expect(parseOptions(['--control', '--port-base', '4000']).ports.control).toBe(4005);
    expect(parseOptions(['--control-port', '4100']).ports.control).toBe(4100);
  });

  it('starts AWS only when asked', () => {
    expect(parseOptions([])).toMatchObject({ aws: false, emailCodes: false });
    expect(parseOptions(['--email-codes'])).toMatchObject({ emailCodes: true });
    for (const name of ['s3', 'dynamodb', 'appsync']) {
      expect(parseOptions([]).ports).not.toHaveProperty(name);
    }
    expect(parseOptions(['--s3-port', '4100']).ports).not.toHaveProperty('s3');
    const { aws, ports } = parseOptions(['--with', 'aws', '--dynamodb-port', '4100']);
    expect({ aws, ...ports }).toMatchObject({ aws: true, s3: 9233, dynamodb: 4100 });
    const moved = parseOptions(['--with', 'aws', '--port-base', '4000']).ports;
    expect(moved).toMatchObject({ s3: 4008, dynamodb: 4009, appsync: 4011 });
    expect(parseOptions([])).toMatchObject({ lambda: false });
    expect(parseOptions(['--with', 'lambda', '--with', 'aws'])).toMatchObject({
      ...{ aws: true, lambda: true },
      ports: { gateway: 9235 },
    });
  });

  it.each([
    ['an unknown part', ['--with', 'gcp'], '--with gcp'],
    ['an unknown option', ['--bogus'], "Unknown option '--bogus'"],
    ['an argument', ['extra'], "Unexpected argument 'extra'"],
    ['a port that is none', ['--web-port', 'x'], '--web-port x is no port'],
    ['a port out of range', ['--port-base', '70000'], '--port-base 70000 is no port'],
    ['a value that is missing', ['--state'], '--state'],
    ['one port twice', ['--web-port', '9229'], 'the same port'],
    ['the port of the control API twice', ['--control', '--web-port', '9230'], 'the same port'],
  ])('refuses %s, with a remedy', (_what, args, message) => {
    expect(() => parseOptions(args)).toThrow(
      expect.objectContaining({
        name: 'UserError',
        message: expect.stringContaining(message),
        remedy: expect.stringMatching(/./),
      }),
    );
  });
});
