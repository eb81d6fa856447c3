import { randomBytes } from 'node:crypto';
import { createDirectoryPeople } from '../directory/directory-people.ts';
import { toTree } from '../directory/entries.ts';
import { startDirectory } from '../directory/start-directory.ts';
import type { DemoIdpOptions } from '../options.ts';
import { createOwnPeople } from '../people/own-people.ts';
import { createEditablePeople } from '../people/people-in-file.ts';
import { createProvisioning } from '../scim/provisioning.ts';
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
  const kept = () => file.value.people;
  const directory =
    keeps === 'directory'
      ? await startDirectory({
          ...toTree(domain ?? id),
          ...{ people: kept, password },
          readerSecret: randomBytes(24).toString('base64url'),
        })
      : undefined;
  const people = directory ? createDirectoryPeople(directory) : createOwnPeople(kept, password);
  return {
    ...{ id, name, domain, file, trustedOrigins, directory, people },
    callbacks: callbacks[domain === undefined ? 'social' : 'enterprise'],
    url: `${origin}/${id}`,
    editable: createEditablePeople({
      get: kept,
      set: (changed) => file.set({ ...file.value, people: changed }),
    }),
    sessions: createSessions(id, domain === undefined ? 0 : SESSION_SECONDS),
    answers: createAnswers(),
    provisioning: createProvisioning(file, () => people.list()),
  };
}
