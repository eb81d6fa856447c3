import type { getPlacement } from '@gatehouse/services/operator';
import { Notice } from '@gatehouse/ui/notice';
import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { ActButton } from './act-button.tsx';

export type Move = Awaited<ReturnType<typeof getPlacement>>['moves'][number];

/** A move that waits or runs: how far it is, and the way to stop it. */
export function RunningMove({ tenantId, move }: { tenantId: string; move: Move }) {
  const t = useTranslations('operator.tenant.placement');
  const { id, to, status, step, rows, startedAt, stopping, canStop } = move;
  const state = stopping ? t('stopping') : step ? t(`steps.${step}`) : t(`statuses.${status}`);
  const shown = rows ? t('progress', { step: state, ...rows }) : state;
  return (
    <Notice tone="warn" title={t(`move.${to}`)}>
      <div className="grid gap-3">
        <p>{shown}</p>
        {rows && (
          <ProgressBar
            label={t('rows')}
            // Without rows there is nothing to wait for.
            value={rows.total === 0 ? 1 : rows.copied}
            max={Math.max(1, rows.total)}
            text={shown}
          />
        )}
        {startedAt && (
          <p className="text-sm">
            {t('since')} <Time at={startedAt} precise />
          </p>
        )}
        {canStop && (
          <div>
            <ActButton
              path="/operator/tenants/{tenantId}/moves/{moveId}/cancel"
              request={{ path: { tenantId, moveId: id } }}
              label={t('stop')}
              done={t('stopped')}
            />
          </div>
        )}
      </div>
    </Notice>
  );
}
