import { randomUUID } from 'node:crypto';
import {
  createScimClient,
  ENTRA,
  OKTA,
  type ScimClientOptions,
  type ScimDialect,
  type ScimPerson,
} from './index.ts';

/** What a directory does with someone from the first day to the last, in this order. */
export type ReplayStep =
  | 'tested'
  | 'created'
  | 'created again'
  | 'updated'
  | 'disabled'
  | 'reactivated'
  | 'in a group'
  | 'out of the group'
  | 'removed';

/** A directory that drives an application: the requests, quirks and waits of Okta or Entra ID. */
export interface Replay {
  readonly name: string;
  /** Finds or makes someone; returns the id at the application. */
  create(person: ScimPerson): Promise<string>;
  setActive(id: string, active: boolean): Promise<void>;
  /**
   * Drives whole lifecycles: of a person, and of a group with them in it.
   *
   * @param seen looks at what has come of each step
   */
  live(person: ScimPerson, seen: (step: ReplayStep, id: string) => Promise<void>): Promise<void>;
}

const toReplay =
  (dialect: ScimDialect) =>
  (options: ScimClientOptions): Replay => {
    const client = createScimClient(options);
    const create = async (person: ScimPerson) => {
      const found = await dialect.findUser(client, person.userName);
      return found?.id ?? dialect.createUser(client, person);
    };
    return {
      name: dialect.name,
      create,
      setActive: (id, active) => dialect.setActive(client, id, active),
      async live(person, seen) {
        await dialect.testConnection(client);
        await seen('tested', '');
        const id = await create(person);
        await seen('created', id);
        // As after a time-out: the same POST again leads to the same one.
        const same = await dialect.createUser(client, person);
        if (same !== id) throw new Error(`${id} is ${same} the second time`);
        await seen('created again', id);
        await dialect.updateUser(client, id, { ...person, familyName: 'Renamed', phone: '+48 1' });
        await seen('updated', id);
        await dialect.setActive(client, id, false);
        await seen('disabled', id);
        await dialect.setActive(client, id, true);
        await seen('reactivated', id);
        const name = `Group ${randomUUID()}`;
        const group = await dialect.createGroup(client, name, [id]);
        if ((await dialect.findGroup(client, name)) !== group) throw new Error('no such group');
        await seen('in a group', group);
        await dialect.changeMembers(client, group, { add: [], remove: [id] });
        await seen('out of the group', group);
        await dialect.deleteGroup(client, group);
        await dialect.removeUser(client, id);
        await seen('removed', id);
      },
    };
  };

/** Directories to drive an application with. */
export const REPLAYS = { okta: toReplay(OKTA), entra: toReplay(ENTRA) } as const;
