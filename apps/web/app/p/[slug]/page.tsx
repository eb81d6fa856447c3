import { getGuestPage } from '@gatehouse/services/public-page';
import { Button, buttonClass } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { Notice } from '@gatehouse/ui/notice';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readGuestToken } from '#src/guests/guest-cookie.ts';
import { GUEST_PROBLEMS, guestPageHref } from '#src/guests/guest-page-href.ts';
import { signUpHref } from '#src/http/return-to.ts';
import { getDeps, optionalUser } from '#src/server/session.ts';
import { PlainFrame } from '#src/shell/plain-frame.tsx';

type Props = PageProps<'/p/[slug]'>;

const readPage = cache(async (slug: string) => getGuestPage(await getDeps(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage((await params).slug);
  return { title: page ? page.title || page.tenantName : undefined };
}

/** What a tenant shows everyone. */
export default async function GuestPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const page = await readPage(slug);
  if (!page) notFound();
  const [t, errors] = await Promise.all([getTranslations('guests'), getTranslations('errors')]);
  const { state } = await searchParams;
  const problem = GUEST_PROBLEMS.find((one) => one === state);
  const [user, { settings }, request] = await Promise.all([optionalUser(), getDeps(), headers()]);
  const isGuest = readGuestToken(request, settings.appOrigin, page.tenantId) !== null;
  const href = guestPageHref(slug);
  return (
    <PlainFrame className="max-w-2xl">
      {problem && (
        <Notice tone="warn">
          {problem === 'too-many'
            ? errors('public_page.too_many_guests')
            : t(`problems.${problem}`)}
        </Notice>
      )}
      {state === 'kept' && <Notice tone="good">{t('kept')}</Notice>}
      <Card className="grid gap-5 p-6 wrap-anywhere sm:p-8">
        <div className="grid gap-1">
          <p className="text-sm text-ink-3">{page.tenantName}</p>
          <h1 className="text-xl">{page.title || page.tenantName}</h1>
        </div>
        {page.text && <p className="text-base text-ink-2">{page.text}</p>}
        {page.files.length > 0 && (
          <ul aria-label={t('files')} className="grid gap-2">
            {page.files.map(({ id, name }) => (
              <li key={id}>
                <a href={`${href}/files/${id}`} className="underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
        {!user && (
          <a href={signUpHref(href)} className={buttonClass('primary', 'lg')}>
            {t('signUp', { tenant: page.tenantName })}
          </a>
        )}
        {user && isGuest && (
          <form action={`${href}/keep`} method="post" className="grid gap-2">
            <p className="text-sm text-ink-2">{t('keepText', { name: user.principal.name })}</p>
            <Button type="submit" variant="primary">
              {t('keep')}
            </Button>
          </form>
        )}
      </Card>
    </PlainFrame>
  );
}
