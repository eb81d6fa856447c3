'use client';

import type { Role } from '@gatehouse/domain/role';
import { Badge, type Tone } from '@gatehouse/ui/badge';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { CheckDomain } from './check-domain.tsx';
import { DomainRecord } from './domain-record.tsx';
import { JoinForm } from './join-form.tsx';
import { ReleaseDomain } from './release-domain.tsx';
import type { ShownDomain } from './shown-domain.ts';

const TONES: Readonly<Record<ShownDomain['look'], Tone>> = {
  pending: 'accent',
  verified: 'good',
  missing: 'warn',
  lapsed: 'danger',
  taken: 'danger',
  released: 'neutral',
};

interface DomainCardProps {
  slug: string;
  domain: ShownDomain;
  /** The role of those who join by it. */
  joinRole: Role;
}

export function DomainCard({ slug, domain, joinRole }: DomainCardProps) {
  const t = useTranslations('domains');
  const { name, unicode, look, checkedAt } = domain;
  const shown = unicode ?? name;
  return (
    <li className="grid gap-4 rounded-lg border border-line bg-surface p-4 shadow-xs sm:p-5">
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 gap-1">
          <h2 className="flex flex-wrap items-center gap-2 text-base font-semibold wrap-anywhere">
            {shown}
            <Badge tone={TONES[look]} dot>
              {t(`states.${look}`)}
            </Badge>
          </h2>
          <p className="text-sm text-ink-2 wrap-anywhere">
            {unicode && <span className="mr-2 font-mono">{name}</span>}
            {checkedAt ? (
              <>
                {t('columns.checked')}: <Time at={checkedAt} precise />
              </>
            ) : (
              t('never')
            )}
          </p>
        </div>
        <ReleaseDomain slug={slug} domain={domain} />
      </div>
      <Note domain={domain} />
      {look !== 'verified' && <DomainRecord domain={domain} />}
      <CheckDomain slug={slug} domain={domain} />
      {look === 'verified' && <JoinForm slug={slug} domain={domain} joinRole={joinRole} />}
    </li>
  );
}

/** What the owner should know or do. */
function Note({ domain: { look, lastCheck, endsAt } }: { domain: ShownDomain }) {
  const t = useTranslations('domains');
  const result = lastCheck && lastCheck !== 'found' ? t(`results.${lastCheck}`) : null;
  switch (look) {
    case 'verified':
      return <p className="text-sm text-ink-2">{t('record.keep')}</p>;
    case 'lapsed':
    case 'taken':
      return (
        <Notice tone="danger" title={t(`notes.${look}`)}>
          {result}
        </Notice>
      );
    case 'missing':
      return (
        <Notice tone="warn" title={endsAt ? t('notes.missing', { date: endsAt }) : ''}>
          {result}
        </Notice>
      );
    case 'pending':
      return (
        <>
          {result && <Notice tone="warn">{result}</Notice>}
          {endsAt && <p className="text-sm text-ink-2">{t('notes.pending', { date: endsAt })}</p>}
        </>
      );
    case 'released':
      return null;
  }
}
