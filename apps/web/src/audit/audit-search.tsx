import { buttonClass } from '@gatehouse/ui/button';
import { TextField } from '@gatehouse/ui/field';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { SearchBar } from '#src/shell/search-bar.tsx';
import { ActionField } from './action-field.tsx';
import { auditUrl, type AuditQuery, isFiltered } from './audit-query.ts';

interface AuditSearchProps {
  path: string;
  query: AuditQuery;
  /** Names for the filters that are ids, where an event on the page tells them. */
  names: { actor: string | undefined; target: string | undefined };
}

export function AuditSearch({ path, query, names }: AuditSearchProps) {
  const t = useTranslations('audit.filter');
  const { text, action, actor, target, from, to } = query;
  return (
    <div className="grid gap-3">
      <SearchBar
        label={t('label')}
        path={path}
        field={{ name: 'text', label: t('text'), hint: t('textHint'), value: text }}
        keep={{ actor, target }}
        className="xl:grid-cols-[minmax(12rem,2fr)_minmax(10rem,1.5fr)_10rem_10rem_auto]"
      >
        <ActionField value={action} />
        <TextField label={t('from')} type="date" name="from" defaultValue={from} />
        <TextField label={t('to')} type="date" name="to" defaultValue={to} />
        <button type="submit" className={buttonClass('primary', 'md', 'max-xl:col-span-2')}>
          {t('submit')}
        </button>
      </SearchBar>
      {isFiltered(query) && (
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
          <Link href={path} prefetch={false} className="text-ink-2 underline hover:text-ink">
            {t('reset')}
          </Link>
        </p>
      )}
    </div>
  );
}

function Chip({ text, href }: { text: string; href: string }) {
  const t = useTranslations('audit.filter');
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={t('remove', { filter: text })}
      className="inline-flex items-center gap-1.5 rounded-full bg-accent-soft px-2.5 py-0.5 text-xs font-medium text-accent-ink hover:underline"
    >
      {text}
      <X aria-hidden="true" className="size-3" />
    </Link>
  );
}
