import { buttonClass } from '@gatehouse/ui/button';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { MessagePage } from './message-page.tsx';

const STATUS = { notFound: '404', forbidden: '403' } as const;

/** What somebody sees who may not see a page, or asked for one that is not there. */
export function RefusalPage({ refusal }: { refusal: keyof typeof STATUS }) {
  const t = useTranslations('common');
  return (
    <MessagePage
      mark={STATUS[refusal]}
      title={t(`pages.${refusal}.title`)}
      actions={
        <Link href="/tenants" className={buttonClass('primary', 'lg')}>
          {t('myTenants')}
        </Link>
      }
    >
      {t(`pages.${refusal}.text`)}
    </MessagePage>
  );
}
