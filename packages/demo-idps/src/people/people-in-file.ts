import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import type { EditablePeople } from './people.ts';
import type { Person } from './person.ts';

/** Where the list of people is kept. */
interface PeopleList {
  get(): readonly Person[];
  set(people: readonly Person[]): Promise<void>;
}

const EMAIL = /^[^\s@<>"'(),:;\\]+@[a-z\d]([a-z\d.-]*[a-z\d])?$/i;

/** People in a list that is written whole at every change. */
export function createEditablePeople(list: PeopleList): EditablePeople {
  const change = (id: string, changed: Partial<Person>) =>
    list.set(list.get().map((person) => (person.id === id ? { ...person, ...changed } : person)));
  const requireFree = (email: string, id?: string) => {
    if (!EMAIL.test(email)) throw new Refusal(`${email} is not an email.`);
    const found = findByEmail(list.get(), email);
    if (found && found.id !== id) throw new Refusal(`${email} is in use already.`);
  };
  return {
    list: async () => list.get(),
    async add(person) {
      requireFree(person.email);
      await list.set([...list.get(), { ...person, id: randomUUID(), disabled: false }]);
    },
    async setEmail(id, email, emailVerified) {
      requireFree(email, id);
      await change(id, { email, emailVerified });
    },
    setGroups: (id, groups) => change(id, { groups }),
    setDisabled: (id, disabled) => change(id, { disabled }),
  };
}

/** Emails are compared without case. */
export const findByEmail = (people: readonly Person[], email: string) =>
  people.find((person) => person.email.toLowerCase() === email.trim().toLowerCase());
