import { html } from 'hono/html';
import type { AuthEvent } from '../auth/threats/auth-event.ts';
import { deviceName } from '../auth/threats/device-name.ts';
import { threatMode } from '../auth/threats/risk-policy.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';
import { key, keyPrefix, SEPARATOR, type Reader } from '../store/store.ts';
import { shownTime, table } from './console-layout.ts';

const isRisky = ({ risk }: AuthEvent) =>
  risk !== undefined && (risk.level !== undefined || risk.decision === 'Block' || risk.compromised);

/** The latest events of a pool that threat protection has something against. */
function riskyEvents(store: Reader, pool: PoolRecord, limit: number) {
  const events = [...store.range<AuthEvent>('authEvents', { prefix: keyPrefix(pool.id) })];
  return events
    .filter(([, event]) => isRisky(event))
    .toSorted(([, a], [, b]) => b.createdAt - a.createdAt)
    .slice(0, limit);
}

/** Section of a pool's page; nothing where threat protection is off. */
export function riskyEventsSection(store: Reader, pool: PoolRecord, limit: number) {
  const mode = threatMode(pool);
  if (mode === 'OFF') return '';
  return html`<h2>Risky events</h2>
    <p class="muted">Threat protection: ${mode}</p>
    ${table(
      'Risky events',
      ['Time', 'User', 'Event', 'Risk', 'Why', 'From', 'Feedback'],
      riskyEvents(store, pool, limit).map(([entry, event]) => [
        shownTime(event.createdAt),
        store.get<UserRecord>('users', key(pool.id, entry.split(SEPARATOR)[1] ?? ''))?.username ??
          '',
        `${event.type} ${event.response}`,
        [event.risk?.decision, event.risk?.level].filter(Boolean).join(' '),
        [...(event.risk?.signals ?? []), ...(event.risk?.compromised ? ['compromised'] : [])].join(
          ', ',
        ),
        [event.ip, event.place?.country, deviceName(event.userAgent)].filter(Boolean).join(' · '),
        event.feedback ? `${event.feedback.value} (${event.feedback.provider})` : '',
      ]),
    )}`;
}
