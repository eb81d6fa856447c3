import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { DoorClosed, type LucideIcon, ScrollText, ShieldCheck } from 'lucide-react';
import { getEnv } from '#src/env.ts';
import { signInHref, signUpHref } from '#src/http/return-to.ts';
import { InvitationNotice } from '#src/invite/invitation-notice.tsx';
import { Logo } from '#src/shell/logo.tsx';
import { GatePicture } from './gate-picture.tsx';

interface Pledge {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
}

const PLEDGES: readonly Pledge[] = [
  {
    icon: ShieldCheck,
    title: 'Walled off twice',
    text: 'Your role decides what you may do, and the database itself keeps tenants apart.',
  },
  {
    icon: DoorClosed,
    title: 'Access that ends when it should',
    text: 'A member who is removed, or gets a lower role, is stopped at the very next click.',
  },
  {
    icon: ScrollText,
    title: 'Every change on record',
    text: 'Who changed what, when, and from what to what: in an audit log that only grows.',
  },
];

interface LandingProps {
  returnTo: string;
  error: string | null;
}

export function Landing({ returnTo, error }: LandingProps) {
  const signUpOpen = getEnv().SIGN_UP_OPEN === 'true';
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-6">
      <header className="flex h-16 items-center">
        <Logo />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="grid flex-1 items-center gap-12 py-10 outline-none md:grid-cols-[minmax(0,1.1fr)_minmax(0,0.8fr)] md:gap-20"
      >
        <div className="grid gap-8">
          {error && (
            <Notice tone="danger" title="You are not signed in">
              {error}
            </Notice>
          )}
          <InvitationNotice />
          <div className="grid gap-4">
            <h1 className="text-[2.375rem] leading-[1.12] font-semibold tracking-[-0.028em] sm:text-[3rem]">
              Every tenant behind its own gate
            </h1>
            <p className="max-w-md text-lg text-ink-2">
              Sign in once, and work in each tenant that you belong to, in the role that you have
              there.
            </p>
          </div>
          <div className="flex flex-wrap gap-3">
            <a href={signInHref(returnTo)} className={buttonClass('primary', 'lg')}>
              Sign in
            </a>
            {signUpOpen && (
              <a href={signUpHref(returnTo)} className={buttonClass('secondary', 'lg')}>
                Create account
              </a>
            )}
          </div>
          <ul className="grid gap-4 border-t border-line pt-8">
            {PLEDGES.map(({ icon: Icon, title, text }) => (
              <li key={title} className="flex gap-3">
                <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-accent-ink" />
                <p className="text-base text-ink-2">
                  <strong className="font-semibold text-ink">{title}.</strong> {text}
                </p>
              </li>
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
