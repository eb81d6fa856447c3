import { isLinkOpen } from '@gatehouse/services/recovery';
import { Button } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { recoveryCookieName } from '#src/auth/cookies.ts';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { recoverHref } from '#src/recovery/recover-href.ts';
import { getDeps } from '#src/server/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recovery.link');
  // The address of the page has a secret in it.
  return { title: t('title'), referrer: 'no-referrer' };
}

/** Where the link of the mail leads. Looking at it changes nothing: mail programs look at links, too. */
export default async function RecoverLinkPage({ searchParams }: PageProps<'/recover/link'>) {
  const [{ token }, jar, deps] = await Promise.all([searchParams, cookies(), getDeps()]);
  const browserToken = jar.get(recoveryCookieName(deps.settings.appOrigin))?.value;
  const open =
    typeof token === 'string' &&
    browserToken !== undefined &&
    (await isLinkOpen(deps, { token, browserToken }));
  if (!open) redirect(recoverHref('void'));
  const t = await getTranslations('recovery.link');
  return (
    <InviteFrame title={t('title')}>
      <p className="text-base text-ink-2">{t('text')}</p>
      <form action="/recover/finish" method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="danger" size="lg">
          {t('submit')}
        </Button>
      </form>
    </InviteFrame>
  );
}
