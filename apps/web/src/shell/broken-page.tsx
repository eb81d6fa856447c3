'use client';

import { useTranslations } from 'next-intl';
import { Broken } from './broken.tsx';
import { PlainFrame } from './plain-frame.tsx';

interface BrokenPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** The same as a whole page, outside of the frame of a tenant. */
export function BrokenPage(props: BrokenPageProps) {
  const t = useTranslations('common');
  return (
    <PlainFrame className="max-w-lg">
      <Broken {...props} home={{ href: '/tenants', name: t('myTenants') }} />
    </PlainFrame>
  );
}
