import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { type AuditQuery, isFiltered } from './audit-query.ts';
import { auditUrl } from './audit-url.ts';

interface FilterChipsProps {
  path: string;
  query: AuditQuery;
  /** Names for the filters that are ids, where an event on the page tells them. */
  names: { actor: string | undefined; target: string | undefined };
}

/** The filters that came by a click on a name, each with a way out, and a way out of all. */
export function FilterChips({ path, query, names }: FilterChipsProps) {
  const t = useTranslations('audit.filter');
  if (!isFiltered(query)) return null;
  const { actor, target } = query;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {actor && (
        <Chip
          text={t('actor', { name: names.actor ?? t('someone') })}
          href={auditUrl(path, { ...query, actor: undefined })}
        />
      )}
      {target && (
        <Chip
          text={t('target', { name: names.target ?? t('something') })}
          href={auditUrl(path, { ...query, target: undefined })}
        />
      )}
      <Link
        href={path}
        prefetch={false}
        className="rounded-sm text-ink-2 underline-offset-2 hover:text-ink hover:underline max-sm:min-h-11"
      >
        {t('reset')}
      </Link>
    </p>
  );
}

function Chip({ text, href }: { text: string; href: string }) {
  const t = useTranslations('audit.filter');
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={t('remove', { filter: text })}
      className="inline-flex items-center gap-1.5 rounded-full bg-accent-soft px-2.5 py-0.5 text-xs font-medium text-accent-ink hover:underline max-sm:min-h-11"
    >
      {text}
      <X aria-hidden="true" className="size-3" />
    </Link>
  );
}
