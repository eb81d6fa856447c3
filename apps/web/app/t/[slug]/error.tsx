'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useParams } from 'next/navigation';

// Part of every page of a tenant, and hardly ever seen. Where it can't be loaded, the outer error page is there.
const Broken = dynamic(() => import('#src/shell/broken.tsx').then((loaded) => loaded.Broken), {
  ssr: false,
});

interface TenantErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** Within the tenant's frame, which goes on working. */
export default function TenantErrorPage(props: TenantErrorPageProps) {
  const { slug } = useParams<{ slug: string }>();
  const t = useTranslations('common.pages.lost');
  return <Broken {...props} home={{ href: `/t/${slug}`, name: t('home') }} />;
}
