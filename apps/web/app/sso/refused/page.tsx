import { buttonClass } from '@gatehouse/ui/button';
import { isUuid } from '@gatehouse/domain/ids';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { parseReason } from '#src/sso/refusal-reasons.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('companySignIn.refused');
  return { title: t('page'), referrer: 'no-referrer' };
}

/** Where a sign-in by an identity provider ends that lets no one in. */
export default async function RefusedPage({ searchParams }: PageProps<'/sso/refused'>) {
  const { reference, code } = await searchParams;
  const t = await getTranslations('companySignIn.refused');
  const reason = parseReason(code);
  return (
    <InviteFrame title={t('title')}>
      <p className="text-base text-ink-2">{reason ? t(`reasons.${reason}`) : t('text')}</p>
      {isUuid(reference) && (
        <p className="text-sm text-ink-2">
          {t('reference')}: <code className="select-all">{reference}</code>
        </p>
      )}
      <a href="/sign-in" className={buttonClass('secondary', 'lg')}>
        {t('again')}
      </a>
    </InviteFrame>
  );
}
