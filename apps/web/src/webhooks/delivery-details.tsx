import { TEST_EVENT } from '@gatehouse/domain/webhook';
import { useTranslations } from 'next-intl';
import type { DeliveryRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';

/** An event that was sent, and on asking its attempts and what the server answered. */
export function DeliveryDetails({ delivery }: { delivery: DeliveryRow }) {
  const t = useTranslations('webhooks.deliveries');
  const { id, type, attempts, nextAt, response } = delivery;
  return (
    <details>
      <summary className="w-fit rounded-sm">
        <span className="font-mono text-sm">{type === TEST_EVENT ? t('test') : type}</span>
        {attempts.length > 1 && (
          <span className="ml-2 text-sm text-ink-3">
            {t('attempts', { count: attempts.length })}
          </span>
        )}
      </summary>
      <div className="grid gap-3 py-2 pl-4 text-sm font-normal">
        <ol className="grid gap-1">
          {attempts.map(({ at, status, error, durationMs }) => (
            <li key={at} className="flex flex-wrap gap-x-3 text-ink-2">
              <span>
                {error
                  ? t(`errors.${error}`)
                  : t('status', { status: String(status), ms: durationMs })}
              </span>
              <Time at={new Date(at)} precise />
            </li>
          ))}
          {nextAt && attempts.length > 0 && (
            <li className="text-ink-2">
              {t('retry')} <Time at={nextAt} relative />
            </li>
          )}
        </ol>
        <dl className="grid gap-3">
          <div>
            <dt className="text-ink-3">{t('message')}</dt>
            <dd className="font-mono text-2xs wrap-anywhere">{id}</dd>
          </div>
          {response && (
            <div>
              <dt className="text-ink-3">{t('response')}</dt>
              <dd>
                <pre className="max-h-40 overflow-auto rounded-md bg-sunken p-2 text-2xs whitespace-pre-wrap wrap-anywhere">
                  {response}
                </pre>
              </dd>
            </div>
          )}
        </dl>
      </div>
    </details>
  );
}
