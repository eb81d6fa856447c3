import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { signInHref } from '#src/http/return-to.ts';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { RecoverForm } from '#src/recovery/recover-form.tsx';
import { parseRecoveryState } from '#src/recovery/recover-href.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recovery');
  return { title: t('title') };
}

/** For people who have lost their second factor and kept their backup codes. */
export default async function RecoverPage({ searchParams }: PageProps<'/recover'>) {
  const state = parseRecoveryState((await searchParams)['state']);
  const t = await getTranslations('recovery');
  if (state === 'sent') {
    return (
      <InviteFrame title={t('sent.title')}>
        <p className="text-base text-ink-2">{t('sent.text')}</p>
        <p className="text-base text-ink-2">{t('sent.nothing')}</p>
        <a href="/recover" className={buttonClass('secondary', 'lg')}>
          {t('sent.again')}
        </a>
      </InviteFrame>
    );
  }
  if (state === 'done') {
    return (
      <InviteFrame title={t('done.title')}>
        <p className="text-base text-ink-2">{t('done.text')}</p>
        <a href={signInHref('/')} className={buttonClass('primary', 'lg')}>
          {t('done.signIn')}
        </a>
      </InviteFrame>
    );
  }
  return (
    <InviteFrame title={t('title')}>
      {state && <Notice tone="danger">{t(`problems.${state}`)}</Notice>}
      <p className="text-base text-ink-2">{t('text')}</p>
      <RecoverForm />
      <p className="text-sm text-ink-2">{t('noCodes')}</p>
      <a href="/sign-in" className={buttonClass('ghost', 'lg')}>
        {t('back')}
      </a>
    </InviteFrame>
  );
}
