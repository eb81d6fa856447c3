import { getName, type Person } from '../people/person.ts';

/** An entry of the directory; names of attributes are compared without case. */
export interface Entry {
  readonly dn: string;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** What a directory is built from. */
export interface DirectoryTree {
  /** `dc=northwind,dc=example` */
  readonly baseDn: string;
  /** Whom the identity provider signs in as, to read. */
  readonly readerDn: string;
}

export function toTree(domain: string): DirectoryTree {
  const baseDn = domain
    .split('.')
    .map((label) => `dc=${label}`)
    .join(',');
  return { baseDn, readerDn: `cn=identity provider,${baseDn}` };
}

/** A value in a distinguished name (RFC 4514, 2.4). */
const escapeDn = (value: string) =>
  value.replaceAll(/["+,;<=>\\]/g, '\\$&').replace(/^[ #]|(?<!^) $/g, '\\$&');

const toPersonDn = (baseDn: string, { email }: Person) =>
  `uid=${escapeDn(email.toLowerCase())},ou=people,${baseDn}`;

/** People as inetOrgPerson (RFC 2798), groups as groupOfNames (RFC 4519). */
export function toEntries({ baseDn }: DirectoryTree, people: readonly Person[]): Entry[] {
  const groups = [...new Set(people.flatMap((person) => person.groups))];
  const organizationalUnit = (name: string): Entry => ({
    dn: `ou=${name},${baseDn}`,
    attributes: { objectClass: ['organizationalUnit'], ou: [name] },
  });
  return [
    { dn: baseDn, attributes: { objectClass: ['domain'] } },
    organizationalUnit('people'),
    organizationalUnit('groups'),
    ...people.map((person) => toPersonEntry(baseDn, person)),
    ...groups.map((name) => ({
      dn: `cn=${escapeDn(name)},ou=groups,${baseDn}`,
      attributes: {
        objectClass: ['groupOfNames'],
        cn: [name],
        member: people
          .filter((person) => person.groups.includes(name))
          .map((person) => toPersonDn(baseDn, person)),
      },
    })),
  ];
}

function toPersonEntry(baseDn: string, person: Person): Entry {
  return {
    dn: toPersonDn(baseDn, person),
    attributes: {
      objectClass: ['inetOrgPerson'],
      entryUUID: [person.id],
      uid: [person.email.toLowerCase()],
      mail: [person.email],
      cn: [getName(person)],
      givenName: [person.givenName],
      sn: [person.familyName],
      // As OpenLDAP's password policy locks an account for good.
      ...(person.disabled ? { pwdAccountLockedTime: ['000001010000Z'] } : {}),
    },
  };
}
