'use client';

import { useTranslations } from 'next-intl';
import { Broken } from '#src/shell/broken.tsx';
import { PlainFrame } from '#src/shell/message-page.tsx';

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage(props: ErrorPageProps) {
  const t = useTranslations('common');
  return (
    <PlainFrame className="max-w-lg">
      <Broken {...props} home={{ href: '/tenants', name: t('myTenants') }} />
    </PlainFrame>
  );
}
