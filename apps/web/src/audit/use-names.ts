import { replacePseudonyms } from '@gatehouse/domain/pseudonym';
import { useTranslations } from 'next-intl';
import type { AuditEventRow } from '#src/format/rows.ts';

/** The names in an event as they are read: pseudonyms of deleted users in the reader's language. */
export function useNames(): (event: AuditEventRow) => AuditEventRow {
  const t = useTranslations('audit');
  return (event) => {
    if (!event.erased && event.action !== 'audit.erased') return event;
    const said = (text: string) => replacePseudonyms(text, (id) => t('deletedUser', { id }));
    const snapshot = (fields: AuditEventRow['before']) =>
      fields &&
      Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          typeof value === 'string' ? said(value) : value,
        ]),
      );
    return {
      ...event,
      actorName: said(event.actorName) || t('erased'),
      targetName: said(event.targetName) || t('erased'),
      before: snapshot(event.before),
      after: snapshot(event.after),
    };
  };
}
