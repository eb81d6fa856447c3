import { Breadcrumb } from '@gatehouse/ui/breadcrumb';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export interface PageAbove {
  readonly href: string;
  readonly text: string;
}

interface PageBreadcrumbProps {
  /** The pages above this one, from the outermost. */
  above: readonly PageAbove[];
  /** The title of this page. */
  current: string;
}

/** Where this page is, and the way up; it stands close above the page's head. */
export function PageBreadcrumb({ above, current }: PageBreadcrumbProps) {
  const t = useTranslations('common');
  return (
    <div className="-mb-4 max-md:-mt-4">
      <Breadcrumb
        label={t('breadcrumb')}
        items={above}
        current={current}
        link={(link) => <Link {...link} />}
      />
    </div>
  );
}
