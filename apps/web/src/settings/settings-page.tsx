import { ChevronLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PageContext } from '#src/server/page-context.ts';
import { type PageAbove, PageBreadcrumb } from '#src/shell/page-breadcrumb.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { WriteGuard } from '#src/support/write-guard.tsx';

interface SettingsPageProps {
  context: PageContext;
  title: string;
  /** The pages between the settings and this one. */
  above?: readonly PageAbove[];
  description?: ReactNode;
  actions?: ReactNode;
  width?: 'list' | 'form';
  /** What the page offers is possible in a suspended tenant too. */
  whileSuspended?: boolean;
  children: ReactNode;
}

/**
 * One section of the settings, with the way back to the list where that is a page of its own; a page
 * below a section has its path.
 */
export function SettingsPage({
  context,
  above,
  actions,
  whileSuspended = false,
  children,
  ...head
}: SettingsPageProps) {
  const t = useTranslations('settings');
  const guarded = (part: ReactNode) =>
    whileSuspended ? part : <WriteGuard context={context}>{part}</WriteGuard>;
  const page = (
    <TenantPage context={context} {...head} actions={actions && guarded(actions)}>
      {guarded(children)}
    </TenantPage>
  );
  const settings = `/t/${context.tenant.slug}/settings`;
  if (above) {
    return (
      <>
        <PageBreadcrumb
          above={[{ href: settings, text: t('title') }, ...above]}
          current={head.title}
        />
        {page}
      </>
    );
  }
  return (
    <>
      <Link
        href={settings}
        className="-mb-4 flex min-h-11 max-md:-mt-4 w-fit items-center gap-1 rounded-md text-sm font-medium text-ink-2 hover:text-ink md:min-h-8 xl:hidden"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {t('title')}
      </Link>
      {page}
    </>
  );
}
