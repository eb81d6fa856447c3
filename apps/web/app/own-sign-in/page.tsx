import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { safeReturnTo } from '#src/http/return-to.ts';
import { InviteFrame } from '#src/invite/invite-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('companySignIn.own');
  return { title: t('page') };
}

/** For someone who is signed in with a company account, at what is their own. */
export default async function OwnSignInPage({ searchParams }: PageProps<'/own-sign-in'>) {
  const { returnTo: wanted } = await searchParams;
  const returnTo = safeReturnTo(wanted);
  const t = await getTranslations('companySignIn.own');
  const query = new URLSearchParams({ stepUp: '1', own: '1', returnTo });
  return (
    <InviteFrame title={t('title')}>
      <p className="text-base text-ink-2">{t('text')}</p>
      <div className="flex flex-wrap gap-3">
        <a href={`/auth/sign-in?${query.toString()}`} className={buttonClass('primary', 'lg')}>
          {t('signIn')}
        </a>
        <a href="/" className={buttonClass('secondary', 'lg')}>
          {t('back')}
        </a>
      </div>
    </InviteFrame>
  );
}
