'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { eventLinks } from './event-links.ts';
import type { LogRow } from './log-row.ts';

type Value = string | number | boolean | null | undefined;

interface EventDetailsProps {
  path: string;
  event: LogRow;
  /** A link was followed. */
  onLeave?: () => void;
}

const LINK = 'rounded-sm text-accent-ink underline-offset-2 hover:underline';

/** An event as it was recorded: what changed, by whom, from where, and more of the same. */
export function EventDetails({ path, event, onLeave }: EventDetailsProps) {
  const t = useTranslations('auditLog.detail');
  const links = eventLinks(path, event);
  const fields = [
    ...new Set([...Object.keys(event.before ?? {}), ...Object.keys(event.after ?? {})]),
  ];
  const link = (href: string, text: string) => (
    <Link prefetch={false} href={href} onClick={onLeave} className={LINK}>
      {text}
    </Link>
  );
  return (
    <div className="grid gap-5 text-sm">
      {fields.length > 0 && (
        <table className="w-full table-fixed text-left">
          <caption className="pb-2 text-left text-xs font-medium text-ink-2">
            {t('changes')}
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field} className="border-t border-line align-top wrap-anywhere">
                <th
                  scope="row"
                  className="w-1/4 py-2 pr-3 font-mono text-xs font-normal text-ink-2"
                >
                  {field}
                </th>
                <Before value={event.before?.[field]} changed={event.after?.[field]} />
                <After value={event.after?.[field]} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 wrap-anywhere [&>dt]:text-ink-2">
        <dt>{t('when')}</dt>
        <dd>
          <time dateTime={event.at}>{event.moment}</time>
        </dd>
        <dt>{t('by')}</dt>
        <dd>
          {event.actorId ? link(links.actor, event.actorName) : event.actorName}
          {event.kind && <span className="text-ink-2"> · {event.kind.name}</span>}
        </dd>
        {event.role && (
          <>
            <dt>{t('role')}</dt>
            <dd>{event.role}</dd>
          </>
        )}
        <dt>{t('about')}</dt>
        <dd>{link(links.target, event.targetName)}</dd>
        <dt>{t('action')}</dt>
        <dd>
          {link(links.action, event.actionName)}
          <span className="block font-mono text-xs text-ink-2">{event.action}</span>
        </dd>
        <dt>{t('address')}</dt>
        <dd className="font-mono text-xs">{event.address ?? t('nothing')}</dd>
        <dt>{t('request')}</dt>
        <dd>
          <span className="block font-mono text-xs">{event.requestId}</span>
          {link(links.request, t('allOfRequest'))}
        </dd>
      </dl>
    </div>
  );
}

function Before({ value, changed }: { value: Value; changed: Value }) {
  const t = useTranslations('auditLog.detail');
  if (isEmpty(value)) return <td className="py-2 pr-3 text-ink-3">{t('nothing')}</td>;
  return (
    <td className="py-2 pr-3">
      <del
        className={
          value === changed ? 'no-underline' : 'rounded-sm bg-danger-soft px-1 text-danger-ink'
        }
      >
        {String(value)}
      </del>
    </td>
  );
}

function After({ value }: { value: Value }) {
  const t = useTranslations('auditLog.detail');
  if (isEmpty(value)) return <td className="py-2 text-ink-3">{t('nothing')}</td>;
  return (
    <td className="py-2">
      <ins className="rounded-sm bg-good-soft px-1 text-good-ink no-underline">{String(value)}</ins>
    </td>
  );
}

function isEmpty(value: Value): boolean {
  return value === null || value === undefined || value === '';
}
