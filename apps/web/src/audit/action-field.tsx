import { en } from '@gatehouse/messages/en';
import type { AuditAction } from '@gatehouse/services/audit';
import { Combobox } from '@gatehouse/ui/combobox';
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
  const options = ACTIONS.flatMap(([entity, actions]) => {
    const group = t(`entities.${entity}`);
    return [
      { value: entity, label: t('filter.allOf', { entity: group }), group },
      ...actions.map((one) => ({ value: one, label: t(`verbs.${one}`), group })),
    ];
  });
  return (
    <Combobox
      label={t('filter.action')}
      hideLabel
      name="action"
      options={options}
      defaultValue={value}
      placeholder={t('filter.anyAction')}
      className="w-full sm:w-56"
    />
  );
}
