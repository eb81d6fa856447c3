import { toDeviceLabel } from '@gatehouse/messages/device-label';
import type { getUnusualSignIn } from '@gatehouse/services/unusual-sign-ins';
import { Button } from '@gatehouse/ui/button';
import { useLocale, useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';

interface SignInCheckProps {
  token: string;
  signIn: NonNullable<Awaited<ReturnType<typeof getUnusualSignIn>>>;
}

/** Shows a sign-in and asks whether it was the reader's. It works without a script. */
export function SignInCheck({ token, signIn: { device, address, at } }: SignInCheckProps) {
  const t = useTranslations('signInCheck');
  const locale = useLocale();
  const facts = [
    { term: t('device'), told: toDeviceLabel(locale, device) },
    { term: t('address'), told: address ?? t('unknown') },
    { term: t('time'), told: <Time at={at} precise /> },
  ];
  return (
    <>
      <dl className="grid gap-3 text-base">
        {facts.map(({ term, told }) => (
          <div key={term} className="flex flex-wrap justify-between gap-x-6">
            <dt className="text-ink-2">{term}</dt>
            <dd className="font-medium">{told}</dd>
          </div>
        ))}
      </dl>
      <form action="/sign-in-check/answer" method="post" className="grid gap-3">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" name="answer" value="mine" variant="secondary" size="lg">
          {t('mine')}
        </Button>
        <Button type="submit" name="answer" value="not_mine" variant="danger" size="lg">
          {t('notMine')}
        </Button>
      </form>
      <p className="text-sm text-ink-2">{t('consequence')}</p>
    </>
  );
}
