import { afterAll, beforeAll, describe, inject } from 'vitest';
import { testCredentials } from './scim/credentials.ts';
import { Directory } from './scim/directory.ts';
import { testGroups } from './scim/groups.ts';
import { testLifecycles } from './scim/lifecycles.ts';
import { testPeople } from './scim/people.ts';
import { testUsers } from './scim/users.ts';
import { type Backend, startBackend } from './suite/backend.ts';

const ORIGIN = 'http://127.0.0.1:1';

/** A directory as Okta and Entra ID drive it, and as no one should. */
describe('SCIM', () => {
  let backend: Backend;
  let okta: Directory;
  let other: Directory;
  const stack = {
    get backend() {
      return backend;
    },
    get okta() {
      return okta;
    },
    get other() {
      return other;
    },
  };

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), ORIGIN);
    okta = await Directory.open(backend);
    other = await Directory.open(backend);
  });
  afterAll(() => backend.stop());

  testUsers(stack);
  testGroups(stack);
  testPeople(stack);
  testCredentials(stack);
  testLifecycles(stack);
});
