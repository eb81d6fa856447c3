import { useFormatter, useTranslations } from 'next-intl';

/** Whom someone can ask whose membership is deactivated. */
export function Deactivated({ owners }: { owners: readonly string[] }) {
  const t = useTranslations('common.deactivated');
  const format = useFormatter();
  const people = format.list(owners, { type: 'disjunction' });
  return <p>{owners.length > 0 ? t('ask', { people }) : t('askAnyone')}</p>;
}
