import { Refusal } from '../refusal.ts';
import { isPassword } from './is-password.ts';
import { findByEmail } from './people-in-file.ts';
import { requireEnabled, WRONG_PASSWORD, type People } from './people.ts';
import type { Person } from './person.ts';

/** People that the identity provider keeps itself, all with the same password. */
export function createOwnPeople(list: () => readonly Person[], password: string): People {
  return {
    list: async () => list(),
    get: async (id) => list().find((person) => person.id === id),
    async authenticate(email, given) {
      const person = findByEmail(list(), email);
      if (!isPassword(given, password) || !person) throw new Refusal(WRONG_PASSWORD);
      return requireEnabled(person);
    },
  };
}
