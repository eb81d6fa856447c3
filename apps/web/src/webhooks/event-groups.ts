import 'server-only';
import { en } from '@gatehouse/messages/en';
import type { AuditAction } from '@gatehouse/services/audit';
import { EVENT_TYPES } from '@gatehouse/services/webhooks';
import { getTranslations } from 'next-intl/server';

/** Types of events about one kind of thing, with their names in the reader's language. */
export interface EventGroup {
  readonly name: string;
  readonly events: readonly { readonly type: string; readonly name: string }[];
}

type Entity = keyof typeof en.audit.entities;

/** Entities that stand with another's. */
const BESIDE: Readonly<Record<string, Entity>> = { join_request: 'invitation' };

/** Every type of event that can be chosen, by what it is about. */
export async function getEventGroups(): Promise<EventGroup[]> {
  const t = await getTranslations('audit');
  const types = EVENT_TYPES.map((type) => {
    const [entity = ''] = type.split('.');
    return { type, entity: BESIDE[entity] ?? entity };
  });
  return (Object.keys(en.audit.entities) as Entity[])
    .map((entity) => ({
      name: t(`entities.${entity}`),
      events: types
        .filter((one) => one.entity === entity)
        .map(({ type }) => ({ type, name: t(`verbs.${type as AuditAction}`) })),
    }))
    .filter(({ events }) => events.length > 0);
}
