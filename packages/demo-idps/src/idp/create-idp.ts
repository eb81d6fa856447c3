import { createOwnPeople } from '../people/own-people.ts';
import { createEditablePeople } from '../people/people-in-file.ts';
import { openIdpState } from '../state/idp-state.ts';
import { createAnswers } from './answers.ts';
import type { IdpDefinition } from './definitions.ts';
import type { Idp } from './idp.ts';
import { createSessions } from './sessions.ts';

/** How long enterprise people need not sign in again, in seconds. A social provider always asks. */
const SESSION_SECONDS = 8 * 3600;

/** Opens an identity provider's state and brings its parts together. */
export async function createIdp(
  definition: IdpDefinition,
  { origin, folder, password }: { origin: string; folder: string; password: string },
): Promise<Idp> {
  const { id, name, domain, keeps } = definition;
  const file = await openIdpState(folder, definition);
  return {
    ...{ id, name, domain, keeps, file },
    url: `${origin}/${id}`,
    people: createOwnPeople(() => file.value.people, password),
    editable: createEditablePeople({
      get: () => file.value.people,
      set: (people) => file.set({ ...file.value, people }),
    }),
    sessions: createSessions(id, domain === undefined ? 0 : SESSION_SECONDS),
    answers: createAnswers(),
  };
}
