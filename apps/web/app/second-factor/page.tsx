import { getAccount } from '@gatehouse/services/account';
import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { safeReturnTo } from '#src/http/return-to.ts';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { getDeps, requireUser } from '#src/server/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('secondFactor');
  return { title: t('page') };
}

/** For someone whom a tenant asks for a second factor: how to have one, and the way back. */
export default async function SecondFactorPage({ searchParams }: PageProps<'/second-factor'>) {
  const user = await requireUser();
  const { returnTo: wanted } = await searchParams;
  const returnTo = safeReturnTo(wanted);
  const deps = await getDeps();
  const [{ mfa, hasPassword }, t] = await Promise.all([
    getAccount(deps, user),
    getTranslations('secondFactor'),
  ]);
  const byCompany = user.principal.proof.kind === 'connection';
  const signIn = new URLSearchParams({ stepUp: '1', ...(byCompany && { own: '1' }), returnTo });
  const again = `/auth/sign-in?${signIn.toString()}`;
  const connects = deps.settings.socialProviders.length > 0;
  const step = byCompany
    ? { text: t('company.text'), button: t('company.button'), href: again }
    : !hasPassword
      ? { text: t('federated') }
      : mfa
        ? { text: t('signIn.text'), button: t('signIn.button'), href: again }
        : { text: t('setUp.text'), button: t('setUp.button'), href: '/profile/security#mfa' };
  return (
    <InviteFrame title={t('title')}>
      <p className="text-base text-ink-2">{step.text}</p>
      {!byCompany && hasPassword && mfa && connects && (
        <p className="text-base text-ink-2">{t('signIn.connected')}</p>
      )}
      <div className="flex flex-wrap gap-3">
        {step.button !== undefined && (
          <a href={step.href} className={buttonClass('primary', 'lg')}>
            {step.button}
          </a>
        )}
        <a href={returnTo} className={buttonClass('secondary', 'lg')}>
          {t('retry')}
        </a>
      </div>
    </InviteFrame>
  );
}
