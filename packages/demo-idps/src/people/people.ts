import { Refusal } from '../refusal.ts';
import type { Person } from './person.ts';

/** Where an identity provider finds its people. */
export interface People {
  list(): Promise<readonly Person[]>;
  /** A person by the subject. */
  get(id: string): Promise<Person | undefined>;
  /**
   * A person by email and password.
   *
   * @throws Refusal when they don't belong together, or the person is disabled
   */
  authenticate(email: string, password: string): Promise<Person>;
}

/** People that can be changed here. */
export interface EditablePeople {
  list(): Promise<readonly Person[]>;
  /** @throws Refusal when the email is taken, or is not one */
  add(person: Omit<Person, 'id' | 'disabled'>): Promise<void>;
  /** The subject stays. @throws Refusal when the email is someone else's, or is not one */
  setEmail(id: string, email: string, emailVerified: boolean): Promise<void>;
  setGroups(id: string, groups: readonly string[]): Promise<void>;
  setDisabled(id: string, disabled: boolean): Promise<void>;
}

export const WRONG_PASSWORD = 'Email or password is wrong.';

/** @throws Refusal when the person is unknown or disabled */
export function requireEnabled(person: Person | undefined): Person {
  if (!person) throw new Refusal('There is no such person.');
  if (person.disabled) throw new Refusal(`${person.email} is disabled here.`);
  return person;
}
