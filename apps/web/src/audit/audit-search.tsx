import type { AuditAction } from '@gatehouse/services/audit';
import { buttonClass } from '@gatehouse/ui/button';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { en } from '@gatehouse/messages/en';
import { auditUrl, type AuditQuery, isFiltered } from './audit-query.ts';

type Entity = keyof typeof en.audit.entities;

/** Every action by its entity, as the catalog names them. */
const ACTIONS = (Object.keys(en.audit.entities) as Entity[]).map(
  (entity) =>
    [
      entity,
      Object.keys(en.audit.verbs[entity]).map((verb) => `${entity}.${verb}` as AuditAction),
    ] as const,
);

interface AuditSearchProps {
  path: string;
  query: AuditQuery;
  /** Names for the filters that are ids, where an event on the page tells them. */
  names: { actor: string | undefined; target: string | undefined };
}

/** What the log is searched for. A plain form: the address holds the search, and can be shared. */
export function AuditSearch({ path, query, names }: AuditSearchProps) {
  const t = useTranslations('audit');
  const { text, action, actor, target, from, to } = query;
  return (
    <div className="grid gap-3">
      <form
        action={path}
        role="search"
        aria-label={t('filter.label')}
        className="grid grid-cols-2 items-end gap-3 xl:grid-cols-[minmax(12rem,2fr)_minmax(10rem,1.5fr)_10rem_10rem_auto]"
      >
        <TextField
          label={t('filter.text')}
          className="max-xl:col-span-2"
          type="search"
          name="text"
          maxLength={100}
          placeholder={t('filter.textHint')}
          defaultValue={text}
        />
        <SelectField
          label={t('filter.action')}
          name="action"
          defaultValue={action ?? ''}
          className="max-xl:col-span-2"
        >
          <option value="">{t('filter.anyAction')}</option>
          {ACTIONS.map(([entity, actions]) => (
            <optgroup key={entity} label={t(`entities.${entity}`)}>
              <option value={entity}>
                {t('filter.allOf', { entity: t(`entities.${entity}`) })}
              </option>
              {actions.map((one) => (
                <option key={one} value={one}>
                  {t(`verbs.${one}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <TextField label={t('filter.from')} type="date" name="from" defaultValue={from} />
        <TextField label={t('filter.to')} type="date" name="to" defaultValue={to} />
        {actor && <input type="hidden" name="actor" value={actor} />}
        {target && <input type="hidden" name="target" value={target} />}
        <button type="submit" className={buttonClass('primary', 'md', 'max-xl:col-span-2')}>
          {t('filter.submit')}
        </button>
      </form>
      {isFiltered(query) && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {actor && (
            <Chip
              text={t('filter.actor', { name: names.actor ?? t('filter.someone') })}
              href={auditUrl(path, { ...query, actor: undefined })}
            />
          )}
          {target && (
            <Chip
              text={t('filter.target', { name: names.target ?? t('filter.something') })}
              href={auditUrl(path, { ...query, target: undefined })}
            />
          )}
          <Link href={path} prefetch={false} className="text-ink-2 underline hover:text-ink">
            {t('filter.reset')}
          </Link>
        </p>
      )}
    </div>
  );
}

function Chip({ text, href }: { text: string; href: string }) {
  const t = useTranslations('audit');
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={t('filter.remove', { filter: text })}
      className="inline-flex items-center gap-1.5 rounded-full bg-accent-soft px-2.5 py-0.5 text-xs font-medium text-accent-ink hover:underline"
    >
      {text}
      <X aria-hidden="true" className="size-3" />
    </Link>
  );
}
