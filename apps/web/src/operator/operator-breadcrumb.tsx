import { useTranslations } from 'next-intl';
import { PageBreadcrumb } from '#src/shell/page-breadcrumb.tsx';

/** From a page of staff to the first one. */
export function OperatorBreadcrumb({ current }: { current: string }) {
  const t = useTranslations('operator');
  return <PageBreadcrumb above={[{ href: '/operator', text: t('title') }]} current={current} />;
}
