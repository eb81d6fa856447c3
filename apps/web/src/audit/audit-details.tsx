import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { AuditEventRow } from '#src/format/rows.ts';

interface AuditDetailsProps {
  path: string;
  event: AuditEventRow;
}

/** The event as it was recorded: fields before and after, its request, and more of the same. */
export function AuditDetails({ path, event }: AuditDetailsProps) {
  const t = useTranslations('audit');
  const role = useTranslations('roles.names');
  const { before, after, actorId, actorName, targetId, targetName } = event;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const shown = (value: string | number | boolean | null | undefined) =>
    value === null || value === undefined || value === '' ? t('nothing') : String(value);
  return (
    <details className="text-xs font-normal">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-2 hover:text-ink">
        {t('details')}
      </summary>
      <div className="mt-2 grid max-w-2xl gap-2.5 rounded-md bg-sunken p-3">
        {fields.length > 0 && (
          <table className="w-full table-fixed text-left">
            <thead className="text-ink-2">
              <tr>
                <th className="pr-3 pb-1 font-medium">{t('detail.field')}</th>
                <th className="pr-3 pb-1 font-medium">{t('detail.before')}</th>
                <th className="pb-1 font-medium">{t('detail.after')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field} className="align-top wrap-anywhere">
                  <th scope="row" className="py-0.5 pr-3 font-mono font-normal">
                    {field}
                  </th>
                  <td className="py-0.5 pr-3">{shown(before?.[field])}</td>
                  <td className="py-0.5">{shown(after?.[field])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 wrap-anywhere">
          <dt className="text-ink-2">{t('detail.action')}</dt>
          <dd className="font-mono">{event.action}</dd>
          {event.actorRole && (
            <>
              <dt className="text-ink-2">{t('detail.role')}</dt>
              <dd>{role(event.actorRole)}</dd>
            </>
          )}
          <dt className="text-ink-2">{t('detail.request')}</dt>
          <dd className="font-mono">{event.requestId}</dd>
        </dl>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          {actorId && (
            <Link prefetch={false} href={`${path}?actor=${actorId}`} className="underline">
              {t('detail.onlyActor', { name: actorName })}
            </Link>
          )}
          <Link prefetch={false} href={`${path}?target=${targetId}`} className="underline">
            {t('detail.onlyTarget', { name: targetName })}
          </Link>
        </p>
      </div>
    </details>
  );
}
