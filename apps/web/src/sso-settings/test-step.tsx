'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Time } from '#src/format/time.tsx';
import type { ShownConnection } from './shown-connection.ts';

/** The way to a test in a tab of its own; this page looks again when it is seen again. */
export function TestStep({
  connection,
}: {
  connection: Pick<ShownConnection, 'id' | 'oidc' | 'saml' | 'testCurrent' | 'testedAt'>;
}) {
  const t = useTranslations('ssoSettings.test');
  const router = useRouter();
  const { id, saml, oidc, testedAt, testCurrent } = connection;

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [router]);

  if (!saml && !oidc) return <p className="text-sm text-ink-2">{t('first')}</p>;
  return (
    <>
      <p className="max-w-prose text-sm text-ink-2">{t('text')}</p>
      <Notice tone={testCurrent ? 'good' : testedAt ? 'warn' : 'info'}>
        {t(testCurrent ? 'passed' : testedAt ? 'changed' : 'never')}
        {testedAt && (
          <>
            {' '}
            {t('at')}: <Time at={testedAt} precise />
          </>
        )}
      </Notice>
      <div>
        <a
          href={`/auth/sso?connection=${id}&purpose=test`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass(testCurrent ? 'secondary' : 'primary')}
        >
          {t(testedAt ? 'again' : 'start')}
        </a>
      </div>
    </>
  );
}
