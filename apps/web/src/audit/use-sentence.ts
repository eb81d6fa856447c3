import { isRole } from '@gatehouse/domain/role';
import type { AuditAction } from '@gatehouse/services/audit';
import { useTranslations } from 'next-intl';
import type { AuditEventRow } from '#src/format/rows.ts';
import { mark } from './marked-text.tsx';

type Snapshot = AuditEventRow['before'];

/** Says who did what to whom, and what changed from what to what; its names are marked. */
export function useSentence(): (event: AuditEventRow) => string {
  const t = useTranslations('audit');
  const role = useTranslations('roles.names');

  /** A role by its name, a renamed person by name and address, else what has a name. */
  function named(snapshot: Snapshot): string {
    const { customRole, role: base, name, email } = snapshot ?? {};
    if (customRole) return String(customRole);
    if (isRole(base)) return role(base);
    return [name, name && email ? `(${email})` : email].filter(Boolean).join(' ');
  }

  return ({ action, actorName, targetName, before, after }) => {
    const key = `sentences.${action as AuditAction}` as const;
    return t.markup(t.has(key) ? key : 'sentences.unknown', {
      b: mark,
      actor: actorName,
      target: targetName,
      role: named(after) || named(before),
      from: named(before),
      to: named(after),
      members: Number(after?.['members'] ?? 0),
      kind: String(after?.['permission'] ?? '').replace(/:.*/, ''),
    });
  };
}
