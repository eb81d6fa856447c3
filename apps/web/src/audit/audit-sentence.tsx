import { isRole } from '@gatehouse/domain/role';
import type { AuditAction } from '@gatehouse/services/audit';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AuditEventRow } from '#src/format/rows.ts';

type Snapshot = AuditEventRow['before'];

/** Who did what to whom, and what changed from what to what. */
export function AuditSentence({ event }: { event: AuditEventRow }) {
  const t = useTranslations('audit');
  const role = useTranslations('roles.names');
  const { before, after } = event;

  /** A role by its name, a renamed person by name and address, else what has a name. */
  function named(snapshot: Snapshot): string {
    const { customRole, role: base, name, email } = snapshot ?? {};
    if (customRole) return String(customRole);
    if (isRole(base)) return role(base);
    return [name, name && email ? `(${email})` : email].filter(Boolean).join(' ');
  }

  const action = event.action as AuditAction;
  const key = `sentences.${action}` as const;
  return t.rich(t.has(key) ? key : 'sentences.unknown', {
    b: (words: ReactNode) => <span className="font-semibold text-ink">{words}</span>,
    actor: event.actorName,
    target: event.targetName,
    role: named(after) || named(before),
    from: named(before),
    to: named(after),
    members: Number(after?.['members'] ?? 0),
  });
}
