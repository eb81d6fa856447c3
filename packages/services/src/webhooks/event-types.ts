import { ALL_EVENTS } from '@gatehouse/domain/webhook';
import { PUBLICATION } from '../audit/publication.ts';

/** The types of events that are sent: the actions of the audit log that are published. */
export const EVENT_TYPES: readonly string[] = Object.entries(PUBLICATION)
  .filter(([, [, , published]]) => published === 'sent')
  .map(([action]) => action);

/** What an endpoint can choose: types, or all, those to come among them. */
export const EVENT_CHOICES: readonly string[] = [ALL_EVENTS, ...EVENT_TYPES];

/** A choice without repetitions, in the order of the table. All is all. */
export function toChoice(events: readonly string[]): string[] {
  if (events.includes(ALL_EVENTS)) return [ALL_EVENTS];
  return EVENT_TYPES.filter((type) => events.includes(type));
}
