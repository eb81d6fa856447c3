import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl';

const DAY_MS = 86_400_000;

interface MfaBannerProps {
  tenant: { slug: string; name: string };
  /** From then on the tenant refuses the reader's sign-in. */
  due: Date;
}

/** How long the reader still gets in without the second factor that the tenant requires. */
export function MfaBanner({ tenant, due }: MfaBannerProps) {
  const t = useTranslations('secondFactor.banner');
  const format = useFormatter();
  const timeZone = useTimeZone();
  const now = useNow();
  const days = Math.max(1, Math.ceil((due.getTime() - now.getTime()) / DAY_MS));
  const date = format.dateTime(due, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const query = new URLSearchParams({ returnTo: `/t/${tenant.slug}` });
  return (
    <div className="px-4 pt-4 sm:px-8">
      <Notice tone="warn" title={t('title', { days })}>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p>{t('text', { date, tenant: tenant.name })}</p>
          <a href={`/second-factor?${query.toString()}`} className={buttonClass('secondary', 'sm')}>
            {t('open')}
          </a>
        </div>
      </Notice>
    </div>
  );
}
