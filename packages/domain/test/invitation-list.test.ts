import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readInvitationList } from '../src/invitation-list.ts';

const brief = (text: string) =>
  readInvitationList(text).map(({ line, email, role, repeated }) => [line, email, role, repeated]);

describe('a list of people to invite', () => {
  it.each([
    ['a line each', 'a@x.org\nB@X.org\r\n', [1, 'a@x.org'], [2, 'b@x.org']],
    ['one line', 'a@x.org, b@x.org;c@x.org', [1, 'a@x.org'], [1, 'b@x.org'], [1, 'c@x.org']],
    ['blank lines', '\n\n  \na@x.org\n,,\n', [4, 'a@x.org']],
  ] as const)('as %s', (_name, text, ...people) => {
    expect(brief(text)).toEqual(people.map(([line, email]) => [line, email, null, false]));
  });

  it('as CSV with headings, quotes, roles and a byte order mark', () => {
    const text = '\ufeffE-Mail;Role\r\n"a@x.org";"Support; ""night"""\r\nb@x.org;viewer;more\r\n';
    expect(brief(text)).toEqual([
      [2, 'a@x.org', 'Support; "night"', false],
      [3, 'b@x.org', 'viewer', false],
    ]);
  });

  it('marks what is no address, and what stands there twice', () => {
    const list = readInvitationList('nobody\nа@x.org\nA@x.org\na@x.org\t');
    expect(list.map(({ text, email, repeated }) => [text, email, repeated])).toEqual([
      ['nobody', null, false],
      ['а@x.org', null, false],
      ['A@x.org', 'a@x.org', false],
      ['a@x.org', 'a@x.org', true],
    ]);
  });

  it('reads any text, in time that grows with its length alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', 'a@x.org', ' ') }),
        (text) => {
          for (const { email } of readInvitationList(text)) {
            expect([null, 'a@x.org']).toContain(email);
          }
        },
      ),
    );
    expect(readInvitationList(`"${'a'.repeat(100_000)}`)).toHaveLength(1);
  });
});
