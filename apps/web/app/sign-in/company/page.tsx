import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { safeReturnTo } from '#src/http/return-to.ts';
import { InviteFrame } from '#src/invite/invite-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('companySignIn.leaving');
  return { title: t('page'), referrer: 'no-referrer' };
}

/**
 * On the way from our form to wherever a company signs in. A form may lead to our own pages only, as the content
 * security policy says, and redirects count (CSP 3 §6.4.2): so this is a page, which goes on by itself.
 */
export default async function CompanyPage({ searchParams }: PageProps<'/sign-in/company'>) {
  const { email, returnTo } = await searchParams;
  const t = await getTranslations('companySignIn.leaving');
  const query = new URLSearchParams({
    ...(typeof email === 'string' && { email }),
    returnTo: safeReturnTo(returnTo, '/'),
  });
  const href = `/auth/sso?${query.toString()}`;
  return (
    <InviteFrame title={t('title')}>
      <meta httpEquiv="refresh" content={`0;url=${href}`} />
      <p className="text-base text-ink-2">{t('text')}</p>
      <a href={href} className={buttonClass('primary', 'lg')}>
        {t('go')}
      </a>
    </InviteFrame>
  );
}
