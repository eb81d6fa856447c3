import { buttonClass } from '@gatehouse/ui/button-class';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LeftTenant } from './left-tenant.tsx';
import { Message } from './message.tsx';
import { PlainFrame } from './plain-frame.tsx';

const STATUS = { notFound: '404', forbidden: '403' } as const;

interface RefusalProps {
  refusal: keyof typeof STATUS;
  /** What it takes, and whom to ask, for someone in the tenant. */
  help?: ReactNode;
  /** Around it is a menu, which leads elsewhere. */
  framed?: boolean;
}

/** What someone is told who may not see a page, or asked for one that is not there. */
export function RefusalMessage({ refusal, help, framed = true }: RefusalProps) {
  const t = useTranslations('common');
  return (
    <Message
      mark={STATUS[refusal]}
      title={t(`pages.${refusal}.title`)}
      actions={
        !(help && framed) && (
          <a href="/tenants" className={buttonClass('primary', 'lg')}>
            {t('myTenants')}
          </a>
        )
      }
    >
      {help ??
        (refusal === 'notFound' ? (
          <LeftTenant>{t('pages.notFound.text')}</LeftTenant>
        ) : (
          t('pages.forbidden.text')
        ))}
    </Message>
  );
}

/** The same as a page of its own. */
export function RefusalPage({ refusal, help }: RefusalProps) {
  return (
    <PlainFrame className="max-w-lg">
      <RefusalMessage refusal={refusal} help={help} framed={false} />
    </PlainFrame>
  );
}
