import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/settings.ts';

/** What Zod's schema of two texts does, as far as this needs it. */
const schema = {
  shape: { CLIENT_ID: {}, CLIENT_SECRET: {}, FROM: {} },
  safeParse(source: unknown) {
    const data = source as Record<string, string | undefined>;
    const issues = ['CLIENT_ID', 'CLIENT_SECRET']
      .filter((name) => data[name] === undefined)
      .map((name) => ({ path: [name], message: 'Invalid input' }));
    return issues.length === 0
      ? ({ success: true, data } as const)
      : ({ success: false, error: { issues } } as const);
  },
};

const RIGHT = { CLIENT_ID: 'id', CLIENT_SECRET: 'top-secret', FROM: '"Anna" <a@example.com>' };

function getRefusal(source: Record<string, string | undefined>): string {
  try {
    readSettings(schema, source);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('G4: settings as they come from files and pages', () => {
  it.each([
    ['a line end of Windows', '\r'],
    ['a line end', '\n'],
    ['a blank', ' '],
    ['a tab', '\t'],
    ['a no-break space', '\u00a0'],
    ['a zero-width space', '\u200b'],
    ['a byte order mark', '\ufeff'],
  ])('%s behind, before or inside is refused by name, without the value', (_name, sign) => {
    const inside = sign === ' ' ? [] : [`top-${sign}secret`];
    for (const value of [`top-secret${sign}`, `${sign}top-secret`, ...inside]) {
      const refusal = getRefusal({ ...RIGHT, CLIENT_SECRET: value });
      expect(refusal).toMatch(/^ {2}CLIENT_SECRET: /m);
      expect(refusal).not.toContain('top-');
    }
  });

  it('names each of many once, those of the AWS SDK included, and the missing ones', () => {
    const refusal = getRefusal({
      CLIENT_ID: 'id\r',
      FROM: '"Anna <a@example.com>"',
      AWS_SECRET_ACCESS_KEY: 'key ',
      OTHER: 'is nothing to us ',
    });
    expect(refusal.split('\n').slice(1, -1)).toEqual([
      '  CLIENT_ID: begins or ends with a blank or a line break',
      '  FROM: is in quotation marks',
      '  AWS_SECRET_ACCESS_KEY: begins or ends with a blank or a line break',
      '  CLIENT_SECRET: is not set',
    ]);
  });

  it('an empty one counts as not set', () => {
    expect(getRefusal({ ...RIGHT, CLIENT_ID: '' })).toContain('CLIENT_ID: is not set');
    expect(readSettings(schema, { ...RIGHT, FROM: '' })).toEqual({
      CLIENT_ID: 'id',
      CLIENT_SECRET: 'top-secret',
    });
  });

  it('what is right passes, blanks and quotation marks inside included', () => {
    expect(readSettings(schema, RIGHT)).toEqual(RIGHT);
    expect(() => readSettings(schema, RIGHT, () => ['FROM: is unsafe'])).toThrow('FROM: is unsafe');
  });
});
