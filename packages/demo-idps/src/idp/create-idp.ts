import type { DemoIdpOptions } from '../options.ts';
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
  origin: string,
  options: DemoIdpOptions,
): Promise<Idp> {
  const { id, name, domain, keeps } = definition;
  const { stateFolder, password, callbacks, trustedOrigins } = options;
  const file = await openIdpState(stateFolder, definition);
  return {
    ...{ id, name, domain, keeps, file, trustedOrigins },
    callbacks: callbacks[domain === undefined ? 'social' : 'enterprise'],
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
