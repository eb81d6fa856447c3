import {
  AndFilter,
  Client,
  EqualityFilter,
  InvalidCredentialsError,
  type Entry,
  type Filter,
} from 'ldapts';
import { requireEnabled, WRONG_PASSWORD, type People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { DirectoryAccess } from './start-directory.ts';

const TIMEOUT_MS = 5000;

const equals = (attribute: string, value: string) => new EqualityFilter({ attribute, value });
const isPerson = equals('objectClass', 'inetOrgPerson');
const isGroup = equals('objectClass', 'groupOfNames');
const and = (...filters: Filter[]) => new AndFilter({ filters });

const getTexts = (entry: Entry, name: string): string[] =>
  [entry[name] ?? []].flat().map((value) => String(value));
const getText = (entry: Entry, name: string) => getTexts(entry, name)[0] ?? '';

/** People that are looked up in a directory each time, and prove themselves to it. */
export function createDirectoryPeople(access: DirectoryAccess): People {
  /** Finds people with their groups, as the reader. */
  async function find(filter: Filter): Promise<{ person: Person; dn: string }[]> {
    return connect(access, async (client) => {
      await client.bind(access.readerDn, access.readerSecret);
      const search = async (unit: string, wanted: Filter) =>
        (await client.search(`ou=${unit},${access.baseDn}`, { scope: 'one', filter: wanted }))
          .searchEntries;
      const entries = await search('people', filter);
      const [first, ...others] = entries;
      if (!first) return [];
      const ofOne = and(isGroup, equals('member', first.dn));
      const groups = await search('groups', others.length === 0 ? ofOne : isGroup);
      return entries.map((entry) => ({ person: toPerson(entry, groups), dn: entry.dn }));
    });
  }

  return {
    list: async () => (await find(isPerson)).map(({ person }) => person),
    get: async (id) => (await find(and(isPerson, equals('entryUUID', id))))[0]?.person,
    async authenticate(email, password) {
      const [found] = await find(and(isPerson, equals('mail', email.trim())));
      // A bind without a password proves nothing (RFC 4513, 5.1.2).
      if (!found || password === '') throw new Refusal(WRONG_PASSWORD);
      const person = requireEnabled(found.person);
      await connect(access, (client) => client.bind(found.dn, password));
      return person;
    },
  };
}

/** @throws Refusal when the directory is away, or does not take the password */
async function connect<T>(
  { url }: DirectoryAccess,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ url, timeout: TIMEOUT_MS, connectTimeout: TIMEOUT_MS });
  try {
    return await work(client);
  } catch (error) {
    if (error instanceof InvalidCredentialsError) throw new Refusal(WRONG_PASSWORD);
    console.error(error);
    throw new Refusal('The directory does not answer.');
  } finally {
    await client.unbind().catch(() => undefined);
  }
}

function toPerson(entry: Entry, groups: readonly Entry[]): Person {
  return {
    id: getText(entry, 'entryUUID'),
    email: getText(entry, 'mail'),
    emailVerified: true,
    givenName: getText(entry, 'givenName'),
    familyName: getText(entry, 'sn'),
    groups: groups
      .filter((group) => getTexts(group, 'member').includes(entry.dn))
      .map((group) => getText(group, 'cn')),
    disabled: getText(entry, 'pwdAccountLockedTime') !== '',
  };
}
