import { describe, expect, it } from 'vitest';
import type { GroupRecord, ScimRecord } from '@gatehouse/services/scim';
import { parseFilter, toFields } from '../src/scim/filter.ts';
import { patchGroup } from '../src/scim/group-record.ts';
import { parseOperations } from '../src/scim/patch-operations.ts';
import { patchUser } from '../src/scim/patch-user.ts';
import { parseUser } from '../src/scim/user-record.ts';

const FIELDS = { username: 'userName', id: 'id' } as const;
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const nina: ScimRecord = {
  userName: 'nina@a.test',
  externalId: null,
  active: true,
  attributes: { name: { givenName: 'Nina' }, emails: [{ value: 'nina@a.test', type: 'work' }] },
};

const patch = (...list: object[]) => patchUser(nina, parseOperations({ Operations: list }));

describe('filters', () => {
  it('takes equality joined by and, in any case and with the schema', () => {
    const terms = parseFilter(
      'USERNAME Eq "a\\"b" AND urn:ietf:params:scim:schemas:core:2.0:User:id eq "1"',
    );
    expect(toFields(terms, FIELDS)).toEqual({ userName: 'a"b', id: '1' });
    expect(toFields(parseFilter('id eq "1" and id eq "2"'), FIELDS)).toBeNull();
    expect(parseFilter('emails[type eq "work"].value eq "x"')[0]?.attribute).toBe(
      'emails[type eq "work"].value',
    );
  });

  it.each([
    'userName co "a"',
    'userName eq "a" or id eq "b"',
    'not (userName eq "a")',
    'userName eq "a',
    "userName eq 'a'",
    `userName eq "a"; drop table scim_users`,
    `userName eq "a" and 1=1`,
    '__proto__ eq "a"',
    'constructor eq "a"',
    'password eq "a"',
    'userName eq true',
    '',
    Array.from({ length: 11 }, () => 'userName eq "a"').join(' and '),
    `userName eq "${'a'.repeat(100_000)}"`,
  ])('SC-14 refuses %.60s', (text) => {
    expect(() => toFields(parseFilter(text), FIELDS)).toThrow(
      expect.objectContaining({ scimType: 'invalidFilter' }),
    );
  });
});

describe('changes of a user', () => {
  it('SC-05 takes capitals, makes what a path picks and is not there', () => {
    const { attributes } = patch(
      { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+48 1' },
      { op: 'Replace', path: 'name.familyName', value: 'Nowak' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'n@a.test' },
    );
    expect(attributes).toEqual({
      name: { givenName: 'Nina', familyName: 'Nowak' },
      emails: [{ value: 'n@a.test', type: 'work' }],
      phoneNumbers: [{ type: 'work', value: '+48 1' }],
    });
  });

  it('takes flat keys and keys of the extension without a path', () => {
    const value = {
      'name.givenName': 'Nia',
      [`${ENTERPRISE}:department`]: 'R&D',
      active: 'False',
      unknown: 1,
      password: 'x',
      id: 'other',
    };
    const { active, attributes } = patch({ op: 'replace', value });
    expect(active).toBe(false);
    expect(attributes).toMatchObject({
      name: { givenName: 'Nia' },
      [ENTERPRISE]: { department: 'R&D' },
    });
    expect(JSON.stringify(attributes)).not.toMatch(/password|unknown|other/);
  });

  it('SC-07 a removal names its path', () => {
    expect(() => patch({ op: 'remove' })).toThrow(
      expect.objectContaining({ scimType: 'noTarget' }),
    );
    expect(patch({ op: 'remove', path: 'emails[type eq "work"]' }).attributes).not.toHaveProperty(
      'emails',
    );
  });

  it('SC-16 one that is wrong undoes all', () => {
    const before = structuredClone(nina);
    expect(() =>
      patch(
        { op: 'replace', path: 'title', value: 'x' },
        { op: 'replace', path: 'name.givenName', value: 'y' },
        { op: 'replace', path: 'active', value: 'no' },
      ),
    ).toThrow(expect.objectContaining({ scimType: 'invalidValue' }));
    expect(nina).toEqual(before);
  });

  it.each(['name..x', 'name[', '[value eq "x"]', 'emails[value co "x"]', '__proto__.x', 'a b'])(
    'refuses the path %s',
    (path) => {
      expect(() => patch({ op: 'replace', path, value: 'x' })).toThrow();
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    },
  );

  it('SC-17 the whole of a user leaves out what it does not name', () => {
    const record = parseUser({ userName: 'nina@a.test', id: 'x', meta: {}, title: null });
    expect(record).toEqual({
      userName: 'nina@a.test',
      externalId: null,
      active: true,
      attributes: {},
    });
  });

  it('bounds the operations', () => {
    const list = Array.from({ length: 1_001 }, () => ({ op: 'add', path: 'title', value: 'x' }));
    expect(() => parseOperations({ Operations: list })).toThrow(
      expect.objectContaining({ scimType: 'tooMany' }),
    );
  });
});

describe('changes of a group', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(
    (letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`,
  );
  const group: GroupRecord = {
    displayName: 'G',
    externalId: null,
    members: new Set([a ?? '', b ?? '']),
  };
  const change = (op: object) => [
    ...patchGroup(group, parseOperations({ Operations: [op] })).members,
  ];

  it('takes what Entra and Okta send', () => {
    expect(change({ op: 'Add', path: 'members', value: [{ $ref: null, value: c }] })).toEqual([
      a,
      b,
      c,
    ]);
    expect(change({ op: 'Remove', path: 'members', value: [{ value: a }] })).toEqual([b]);
    expect(change({ op: 'remove', path: `members[value eq "${b}"]` })).toEqual([a]);
    expect(change({ op: 'remove', path: 'members' })).toEqual([]);
    expect(change({ op: 'replace', value: { members: [{ value: c }] } })).toEqual([c]);
    expect(() => change({ op: 'add', path: 'members', value: [{ value: 'x' }] })).toThrow();
  });
});
