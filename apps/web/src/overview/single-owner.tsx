import { buttonClass } from '@gatehouse/ui/button';
import { ShieldAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

/** Warns the only owner: if they lose their account, no one can run the tenant. */
export function SingleOwner({ slug }: { slug: string }) {
  const t = useTranslations('overview.singleOwner');
  return (
    <section
      aria-labelledby="single-owner"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-warn-line bg-warn-soft p-4"
    >
      <ShieldAlert aria-hidden="true" className="size-5 shrink-0 text-warn-ink" />
      <div className="grid min-w-52 flex-1 gap-0.5 text-sm">
        <h2 id="single-owner" className="text-base text-warn-ink">
          {t('title')}
        </h2>
        <p>{t('text')}</p>
      </div>
      <Link href={`/t/${slug}/members?role=admin`} className={buttonClass()}>
        {t('add')}
      </Link>
    </section>
  );
}
