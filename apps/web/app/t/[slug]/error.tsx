'use client';

import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Broken } from '#src/shell/broken.tsx';

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
