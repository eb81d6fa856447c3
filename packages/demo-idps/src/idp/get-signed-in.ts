import type { Person } from '../people/person.ts';
import type { Idp } from './idp.ts';
import type { SignIn } from './sessions.ts';

/** Whoever is signed in in this browser, unless they were disabled meanwhile. */
export async function getSignedIn(
  idp: Idp,
  cookies: string | undefined,
): Promise<{ signIn: SignIn; person: Person } | undefined> {
  const signIn = idp.sessions.get(cookies);
  const person = signIn && (await idp.people.get(signIn.personId));
  return person && !person.disabled ? { signIn, person } : undefined;
}
