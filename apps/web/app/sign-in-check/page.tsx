import { getUnusualSignIn } from '@gatehouse/services/unusual-sign-ins';
import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { signInHref } from '#src/http/return-to.ts';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { getDeps } from '#src/server/session.ts';
import { SignInCheck } from '#src/sign-in-check/sign-in-check.tsx';
import { parseSignInCheckState, signInCheckHref } from '#src/sign-in-check/sign-in-check-href.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signInCheck');
  // The address of the page has a secret in it.
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Where the mail about a new browser leads. Looking at it changes nothing: mail programs look at links, too. */
export default async function SignInCheckPage({ searchParams }: PageProps<'/sign-in-check'>) {
  const [{ token, state: said }, deps, t] = await Promise.all([
    searchParams,
    getDeps(),
    getTranslations('signInCheck'),
  ]);
  const state = parseSignInCheckState(said);
  if (state === null) {
    const signIn = typeof token === 'string' ? await getUnusualSignIn(deps, token) : null;
    if (signIn === null || typeof token !== 'string') redirect(signInCheckHref('void'));
    return (
      <InviteFrame title={t('title')}>
        <p className="text-base text-ink-2">{t('text')}</p>
        <SignInCheck token={token} signIn={signIn} />
      </InviteFrame>
    );
  }
  return (
    <InviteFrame title={t(`${state}Title`)}>
      <p className="text-base text-ink-2">{t(`${state}Text`)}</p>
      <a
        href={state === 'not_mine' ? signInHref('/profile/security') : '/profile/security'}
        className={buttonClass('primary', 'lg')}
      >
        {t(state === 'not_mine' ? 'signIn' : 'security')}
      </a>
    </InviteFrame>
  );
}
