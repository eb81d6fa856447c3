import type { PreferencesRow } from '@gatehouse/db/repositories/users';
import { isLocale } from '@gatehouse/domain/locale';
import { MAILED_KINDS } from '@gatehouse/domain/notification';

/** A person's preferences as they see them; for a person with no row yet, the defaults. */
export function toPreferences(row: PreferencesRow | null) {
  return {
    locale: isLocale(row?.locale) ? row.locale : null,
    timeZone: row?.time_zone ?? null,
    mutedMails: MAILED_KINDS.filter((kind) => row?.muted_mails.includes(kind)),
  };
}
