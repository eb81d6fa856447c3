import type { Idp } from '../idp/idp.ts';
import type { SignIn } from '../idp/sessions.ts';
import { requireEnabled } from '../people/people.ts';
import { Refusal } from '../refusal.ts';

/**
 * Reads the form of the sign-in page: a person who was picked, or email and password.
 *
 * @throws Refusal
 */
export async function authenticate(idp: Idp, form: FormData): Promise<SignIn> {
  const text = (name: string) => String(form.get(name) ?? '');
  const person = form.has('person')
    ? requireEnabled(await idp.people.get(text('person')))
    : await idp.people.authenticate(text('email'), text('password'));
  return {
    personId: person.id,
    at: Math.floor(Date.now() / 1000),
    secondFactor: form.has('secondFactor'),
  };
}

/** What the page says of a refused try. @throws what is no refusal */
export function getProblem(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}
