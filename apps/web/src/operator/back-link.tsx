import { useTranslations } from 'next-intl';
import Link from 'next/link';

/** From a page of staff to the first one. */
export function BackLink() {
  const t = useTranslations('operator.tenant');
  return (
    <Link
      href="/operator"
      className="-mb-4 flex min-h-11 w-fit items-center text-sm font-medium text-ink-2 hover:text-ink md:min-h-8"
    >
      {t('back')}
    </Link>
  );
}
