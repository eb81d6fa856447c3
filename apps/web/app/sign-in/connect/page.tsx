import { normalizeEmail } from '@gatehouse/domain/email';
import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getEnv } from '#src/env.ts';
import { passwordHref, safeReturnTo } from '#src/http/return-to.ts';
import { InviteFrame } from '#src/invite/invite-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing.connect');
  // The address of the page has that of a person in it.
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Someone at a provider has the address of an account that is there: they prove that it is theirs. */
export default async function ConnectPage({ searchParams }: PageProps<'/sign-in/connect'>) {
  const { provider: name, hint, returnTo: wanted } = await searchParams;
  const returnTo = safeReturnTo(wanted, '/');
  const provider = getEnv().SOCIAL_PROVIDERS.find((one) => one.name === name);
  const email = normalizeEmail(typeof hint === 'string' ? hint : '');
  if (!provider || email === null) redirect('/sign-in');
  const t = await getTranslations('landing.connect');
  return (
    <InviteFrame title={t('title')}>
      <p className="text-base text-ink-2">{t('text', { email, provider: provider.label })}</p>
      <p className="text-base text-ink-2">{t('minutes')}</p>
      <div className="flex flex-wrap gap-3">
        <a href={passwordHref(returnTo, email)} className={buttonClass('primary', 'lg')}>
          {t('signIn')}
        </a>
        <a href="/sign-in" className={buttonClass('secondary', 'lg')}>
          {t('back')}
        </a>
      </div>
    </InviteFrame>
  );
}
