'use client';

import { buttonClass } from '@gatehouse/ui/button-class';
import { Code } from '@gatehouse/ui/code';
import { useTranslations } from 'next-intl';
import { MessagePage } from '#src/shell/message-page.tsx';

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations('common');
  return (
    <MessagePage
      mark="500"
      title={t('pages.broken.title')}
      actions={
        <>
          <button type="button" className={buttonClass('primary', 'lg')} onClick={retry}>
            {t('tryAgain')}
          </button>
          <a href="/tenants" className={buttonClass('secondary', 'lg')}>
            {t('myTenants')}
          </a>
        </>
      }
    >
      <p>{t('pages.broken.text')}</p>
      {error.digest && (
        <p className="mt-2">
          {t.rich('pages.broken.mention', {
            digest: error.digest,
            code: (digest) => <Code>{digest}</Code>,
          })}
        </p>
      )}
    </MessagePage>
  );
}
