import { ChevronLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PageContext } from '#src/server/page-context.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';

interface SettingsPageProps {
  context: PageContext;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  width?: 'list' | 'form';
  children: ReactNode;
}

/** One section of the settings, with the way back to the list where that is a page of its own. */
export function SettingsPage({ context, ...page }: SettingsPageProps) {
  const t = useTranslations('settings');
  return (
    <>
      <Link
        href={`/t/${context.tenant.slug}/settings`}
        className="-mb-4 flex min-h-11 w-fit items-center gap-1 rounded-md text-sm font-medium text-ink-2 hover:text-ink md:min-h-8 xl:hidden"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {t('title')}
      </Link>
      <TenantPage context={context} {...page} />
    </>
  );
}
