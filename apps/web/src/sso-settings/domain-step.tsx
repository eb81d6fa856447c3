import type { DomainState } from '@gatehouse/domain/domain';
import { Badge } from '@gatehouse/ui/badge';
import { buttonClass } from '@gatehouse/ui/button';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

interface DomainStepProps {
  slug: string;
  domains: readonly { readonly name: string; readonly state: DomainState }[];
}

const TONES = {
  pending: 'accent',
  verified: 'good',
  lapsed: 'danger',
  released: 'neutral',
} as const;

/** The tenant's domains, by which people find their identity provider. */
export function DomainStep({ slug, domains }: DomainStepProps) {
  const t = useTranslations('ssoSettings.domain');
  return (
    <>
      <p className="max-w-prose text-sm text-ink-2">{t('text')}</p>
      {domains.length > 0 && (
        <ul className="grid gap-2 text-sm">
          {domains.map(({ name, state }) => (
            <li key={name} className="flex flex-wrap items-center gap-2 wrap-anywhere">
              {name}
              <Badge tone={TONES[state]} dot>
                {t(`states.${state}`)}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Link href={`/t/${slug}/settings/domains`} className={buttonClass()}>
          {t('open')}
        </Link>
      </div>
    </>
  );
}
