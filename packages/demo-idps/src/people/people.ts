import type { Person } from './person.ts';

/** Where an identity provider finds its people. */
export interface People {
  list(): Promise<readonly Person[]>;
  /** Someone by the subject. */
  get(id: string): Promise<Person | undefined>;
  /**
   * Someone by address and password.
   *
   * @throws SignInRefused when they don't belong together, or the person is disabled
   */
  authenticate(email: string, password: string): Promise<Person>;
}

/** People that can be changed here. */
export interface EditablePeople {
  list(): Promise<readonly Person[]>;
  /** @throws InvalidInput when the address is taken or is none */
  add(person: Omit<Person, 'id' | 'disabled'>): Promise<void>;
  setGroups(id: string, groups: readonly string[]): Promise<void>;
  setDisabled(id: string, disabled: boolean): Promise<void>;
}

/** A sign-in that is not let through; the message is for the person. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

/** A form with something in it that cannot be; the message says what. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}

export const WRONG_PASSWORD = 'Address or password is wrong.';

/** @throws SignInRefused when the person is unknown or disabled */
export function requireEnabled(person: Person | undefined): Person {
  if (!person) throw new SignInRefused('There is no such person.');
  if (person.disabled) throw new SignInRefused(`${person.email} is disabled here.`);
  return person;
}
