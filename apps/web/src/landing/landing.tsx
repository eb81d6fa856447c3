import { LANDING } from '@gatehouse/brand/landing';
import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { DoorClosed, type LucideIcon, ScrollText, ShieldCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { SignInFailure } from '#src/auth/failure.ts';
import { getEnv } from '#src/env.ts';
import { signInHref, signUpHref } from '#src/http/return-to.ts';
import { LanguageChoice } from '#src/i18n/language-choice.tsx';
import { InvitationNotice } from '#src/invite/invitation-notice.tsx';
import { Logo } from '#src/shell/logo.tsx';
import { SignedOut } from '#src/sign-out/signed-out.tsx';
import { CompanyForm } from './company-form.tsx';
import { GatePicture } from './gate-picture.tsx';
import { ProviderButtons } from './provider-buttons.tsx';

/** One beside each of the brand's reasons. */
const ICONS = [ShieldCheck, DoorClosed, ScrollText] as const;

interface LandingProps {
  returnTo: string;
  failure: SignInFailure | null;
}

export function Landing({ returnTo, failure }: LandingProps) {
  const t = useTranslations('landing');
  const errors = useTranslations('errors');
  const brand = LANDING[useLocale()];
  const signUpOpen = getEnv().SIGN_UP_OPEN === 'true';
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-6">
      <header className="flex h-16 items-center justify-between gap-4">
        <Logo />
        <LanguageChoice />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="grid flex-1 items-center gap-12 py-10 outline-none md:grid-cols-[minmax(0,1.1fr)_minmax(0,0.8fr)] md:gap-20"
      >
        <div className="grid gap-8">
          {failure && (
            <Notice tone="danger" title={t('notSignedIn')}>
              {failure === 'unavailable' ? errors('auth.unavailable') : t(`failures.${failure}`)}
            </Notice>
          )}
          <SignedOut />
          <InvitationNotice />
          <div className="grid gap-4">
            <h1 className="text-[2.375rem] leading-[1.12] font-semibold tracking-[-0.028em] sm:text-[3rem]">
              {brand.title}
            </h1>
            <p className="max-w-md text-lg text-ink-2">{brand.lead}</p>
          </div>
          <div className="flex flex-wrap gap-3">
            <a href={signInHref(returnTo)} className={buttonClass('primary', 'lg')}>
              {t('signIn')}
            </a>
            {signUpOpen && (
              <a href={signUpHref(returnTo)} className={buttonClass('secondary', 'lg')}>
                {t('signUp')}
              </a>
            )}
          </div>
          <ProviderButtons returnTo={returnTo} providers={getEnv().SOCIAL_PROVIDERS} />
          <CompanyForm returnTo={returnTo} />
          <a
            href="/recover"
            className="justify-self-start text-sm text-ink-2 underline underline-offset-2 hover:text-ink max-sm:flex max-sm:min-h-11 max-sm:items-center"
          >
            {t('lostFactor')}
          </a>
          <ul className="grid gap-4 border-t border-line pt-8">
            {brand.reasons.map(({ title, text }, at) => (
              <Reason key={title} icon={ICONS[at] ?? ShieldCheck} title={title} text={text} />
            ))}
          </ul>
        </div>
        <div className="max-md:hidden">
          <GatePicture />
        </div>
      </main>
    </div>
  );
}

function Reason({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <li className="flex gap-3">
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-accent-ink" />
      <p className="text-base text-ink-2">
        <strong className="font-semibold text-ink">{title}.</strong> {text}
      </p>
    </li>
  );
}
