import type { Person } from '../people/person.ts';
import { type ScimClient, ScimRefused } from './client.ts';
import type { ScimPerson } from './dialect.ts';
import { DIALECTS } from './dialects.ts';
import type { ScimState, SentGroup, SentPerson } from '../state/scim-state.ts';

/** What a push works on. */
export interface Push {
  readonly client: ScimClient;
  readonly people: readonly Person[];
  readonly state: () => ScimState;
  /** Notes what an application has been told, at once: what comes next may fail. */
  readonly note: (change: Partial<ScimState>) => Promise<void>;
  /** Is told what was refused of whom. */
  readonly refused: (who: string, why: string) => void;
}

/**
 * Tells the application what it does not know yet: first of people, then of groups. Of someone who is refused the
 * page tells, and the rest goes on.
 *
 * @throws ScimRefused when the application lets no one in, or is not there
 */
export async function push(work: Push): Promise<void> {
  for (const person of work.people) {
    await orRefused(work, person.id, () => pushPerson(work, person));
  }
  const { groups, sentGroups } = work.state();
  for (const name of new Set([...Object.keys(sentGroups), ...groups])) {
    await orRefused(work, name, () => pushGroup(work, name));
  }
}

async function orRefused(work: Push, who: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const isTheirs = error instanceof ScimRefused && ![0, 401, 429].includes(error.status);
    if (!isTheirs || error.status >= 500) throw error;
    work.refused(who, error.message);
  }
}

const toScimPerson = ({ id, email, givenName, familyName }: Person): ScimPerson => ({
  externalId: id,
  userName: email,
  ...{ givenName, familyName },
});

async function pushPerson(work: Push, person: Person): Promise<void> {
  const { client, state } = work;
  const dialect = DIALECTS[state().dialect];
  const record = toScimPerson(person);
  const isWanted = state().assigned.includes(person.id) && !person.disabled;
  const told = JSON.stringify(record);
  const before = state().sent[person.id];
  const noteSent = (sent: SentPerson) =>
    work.note({ sent: { ...state().sent, [person.id]: sent } });
  if (!isWanted) {
    if (!before?.active) return;
    await dialect.setActive(client, before.id, false);
    return noteSent({ ...before, active: false });
  }
  const known = before ?? (await find(work, record));
  if (!known) {
    return noteSent({ id: await dialect.createUser(client, record), active: true, record: told });
  }
  if (!known.active) await dialect.setActive(client, known.id, true);
  const active = { ...known, active: true };
  await noteSent(active);
  if (known.record === told) return;
  await dialect.updateUser(client, known.id, record);
  return noteSent({ ...active, record: told });
}

/** Someone whom the application has from before; their record is told anew. */
async function find({ client, state }: Push, record: ScimPerson): Promise<SentPerson | undefined> {
  const found = await DIALECTS[state().dialect].findUser(client, record.userName);
  if (found?.id === undefined) return undefined;
  return { id: found.id, active: found.active ?? true, record: '' };
}

async function pushGroup(work: Push, name: string): Promise<void> {
  const { client, people, state } = work;
  const dialect = DIALECTS[state().dialect];
  const { groups, sent, sentGroups } = state();
  const before = sentGroups[name];
  const noteGroup = (group: SentGroup | undefined) => {
    const { [name]: _, ...others } = state().sentGroups;
    return work.note({ sentGroups: group ? { ...others, [name]: group } : others });
  };
  if (!groups.includes(name)) {
    if (before) await dialect.deleteGroup(client, before.id);
    return noteGroup(undefined);
  }
  const members = people
    .filter((person) => person.groups.includes(name))
    .flatMap(({ id }) => (sent[id]?.active ? [sent[id].id] : []));
  if (!before) {
    const id = await dialect.findGroup(client, name);
    if (id === undefined) {
      return noteGroup({ id: await dialect.createGroup(client, name, members), members });
    }
    if (members.length > 0) await dialect.changeMembers(client, id, { add: members, remove: [] });
    return noteGroup({ id, members });
  }
  const add = members.filter((id) => !before.members.includes(id));
  const remove = before.members.filter((id) => !members.includes(id));
  if (add.length + remove.length === 0) return;
  await dialect.changeMembers(client, before.id, { add, remove });
  return noteGroup({ id: before.id, members });
}
