import { en } from '@gatehouse/messages/en';
import { type AuditAction, UNUSUAL_SIGN_INS } from '@gatehouse/services/audit';
import { Select } from '@gatehouse/ui/select';
import { useTranslations } from 'next-intl';

type Entity = keyof typeof en.audit.entities;

/** Every action by its entity, as the catalog names them. */
const ACTIONS = (Object.keys(en.audit.entities) as Entity[]).map(
  (entity) =>
    [
      entity,
      Object.keys(en.audit.verbs[entity]).map((verb) => `${entity}.${verb}` as AuditAction),
    ] as const,
);

/** One action, or all of an entity. */
export function ActionField({ value = '' }: { value: string | undefined }) {
  const t = useTranslations('audit');
  return (
    <Select
      aria-label={t('filter.action')}
      name="action"
      defaultValue={value}
      className="w-full sm:w-56"
    >
      <option value="">{t('filter.anyAction')}</option>
      <option value={UNUSUAL_SIGN_INS}>{t('filter.unusualSignIns')}</option>
      {ACTIONS.map(([entity, actions]) => (
        <optgroup key={entity} label={t(`entities.${entity}`)}>
          <option value={entity}>{t('filter.allOf', { entity: t(`entities.${entity}`) })}</option>
          {actions.map((one) => (
            <option key={one} value={one}>
              {t(`verbs.${one}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
