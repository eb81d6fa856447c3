import type { notificationSchema } from '@gatehouse/api/schemas';
import { isPermission } from '@gatehouse/policy/permissions';
import { toDeviceLabel } from '@gatehouse/messages/device-label';
import { Badge } from '@gatehouse/ui/badge';
import {
  Ban,
  CircleCheck,
  DoorOpen,
  FileWarning,
  Globe,
  HandHelping,
  KeyRound,
  LifeBuoy,
  type LucideIcon,
  MailPlus,
  ShieldAlert,
  ShieldCheck,
  Unplug,
} from 'lucide-react';
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { groupByDay } from './group-by-day.ts';
import { OpenNotification } from './open-notification.tsx';

export type NotificationRow = z.input<typeof notificationSchema>;

const ICONS: Readonly<Record<NotificationRow['kind'], LucideIcon>> = {
  'invitation.received': MailPlus,
  'member.role_changed': ShieldCheck,
  'member.mfa_reminded': ShieldAlert,
  'member.mfa_due': ShieldAlert,
  'session.new_device': KeyRound,
  'domain.attention': Globe,
  'access_request.made': HandHelping,
  'access_request.refused': HandHelping,
  'join_request.made': DoorOpen,
  'join_request.answered': DoorOpen,
  'api_key.ends': KeyRound,
  'personal_key.revoked': KeyRound,
  'connected_app.ended': Unplug,
  'sso.break_glass_used': ShieldAlert,
  'sso.break_glass_unprotected': ShieldAlert,
  'sso.certificate_ends': FileWarning,
  'sso.metadata_changed': FileWarning,
  'tenant.suspended': Ban,
  'tenant.reactivated': CircleCheck,
  'webhook.switched_off': Unplug,
  'support.requested': LifeBuoy,
};

/** News of what one did oneself: there is nothing to go and look at. */
const OWN_DOING: readonly NotificationRow['kind'][] = ['session.new_device'];

/** What a person is told, by day, newest first. */
export function NotificationList({ items }: { items: readonly NotificationRow[] }) {
  const timeZone = useTimeZone() ?? 'UTC';
  const format = useFormatter();
  return groupByDay(items, timeZone).map((day) => {
    const name = format.dateTime(day.at, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone,
    });
    return (
      <section key={name} aria-label={name} className="grid gap-2">
        <h2 className="text-sm font-medium text-ink-2">{name}</h2>
        <ul className="rounded-lg border border-line bg-surface shadow-xs">
          {day.items.map((item) => (
            <NotificationItem key={item.id} item={item} />
          ))}
        </ul>
      </section>
    );
  });
}

function NotificationItem({ item }: { item: NotificationRow }) {
  const t = useTranslations('notifications');
  const format = useFormatter();
  const timeZone = useTimeZone();
  const Icon = ICONS[item.kind];
  const { createdAt, read } = item;
  return (
    <li className="flex items-start gap-3 border-line px-4 py-3 not-last:border-b">
      <Icon aria-hidden="true" className="mt-1 size-4 shrink-0 text-accent-ink" />
      <p className="min-w-0 flex-1 text-base wrap-anywhere text-ink-2">
        <Sentence item={item} />
        {!read && (
          <Badge tone="accent" dot className="ml-2">
            {t('unread')}
          </Badge>
        )}
      </p>
      <time dateTime={createdAt.toISOString()} className="mt-0.5 shrink-0 text-sm text-ink-3">
        {format.dateTime(createdAt, { timeStyle: 'short', timeZone })}
      </time>
      {!OWN_DOING.includes(item.kind) && (
        <OpenNotification id={item.id} path={item.path} read={read} />
      )}
    </li>
  );
}

function Sentence({ item }: { item: NotificationRow }) {
  const t = useTranslations('notifications.kinds');
  const roles = useTranslations('roles.names');
  const permissions = useTranslations('permissionNames');
  const locale = useLocale();
  const b = (text: ReactNode) => <strong className="font-semibold text-ink">{text}</strong>;
  switch (item.kind) {
    case 'invitation.received': {
      const { inviterName: inviter, tenantName: tenant, role } = item;
      return t.rich('invitation', { inviter, tenant, role: roles(role), b });
    }
    case 'member.role_changed': {
      const { tenantName: tenant, from, to } = item;
      return t.rich('roleChanged', {
        tenant,
        from: from.customRole ?? roles(from.role),
        to: to.customRole ?? roles(to.role),
        b,
      });
    }
    case 'member.mfa_reminded':
      return t.rich('mfaReminder', { tenant: item.tenantName, b });
    case 'member.mfa_due':
      return t.rich('mfaDue', { tenant: item.tenantName, days: item.days, b });
    case 'domain.attention': {
      const { domain, tenantName: tenant, event } = item;
      return t.rich(`domain.${event}`, { domain, tenant, b });
    }
    case 'access_request.made':
      return t.rich('accessRequest', {
        name: item.name,
        tenant: item.tenantName,
        permission: isPermission(item.permission) ? permissions(item.permission) : item.permission,
        b,
      });
    case 'access_request.refused':
      return t.rich('accessRefused', {
        tenant: item.tenantName,
        permission: isPermission(item.permission) ? permissions(item.permission) : item.permission,
        b,
      });
    case 'join_request.made': {
      const { name, email, tenantName: tenant } = item;
      return t.rich('joinRequest', { name, email, tenant, b });
    }
    case 'join_request.answered':
      return t.rich(item.approved ? 'joinApproved' : 'joinRefused', { tenant: item.tenantName, b });
    case 'api_key.ends': {
      const { key, hint, days, tenantName: tenant } = item;
      return t.rich('keyEnds', { key, hint, days, tenant, b });
    }
    case 'personal_key.revoked':
      return t.rich('personalKeyRevoked', {
        by: item.by,
        key: item.key,
        tenant: item.tenantName,
        b,
      });
    case 'connected_app.ended': {
      const { app, by, tenantName: tenant } = item;
      return by === null
        ? t.rich('appStopped', { app, tenant, b })
        : t.rich('appCut', { app, by, tenant, b });
    }
    case 'sso.break_glass_used':
      return t.rich('breakGlass', { name: item.name, tenant: item.tenantName, b });
    case 'sso.break_glass_unprotected':
      return t.rich('breakGlassUnprotected', { name: item.name, tenant: item.tenantName, b });
    case 'sso.certificate_ends': {
      const { connection, tenantName: tenant, days } = item;
      return t.rich('certificateEnds', { connection, tenant, days, b });
    }
    case 'sso.metadata_changed': {
      const { connection, tenantName: tenant } = item;
      return t.rich('metadataChanged', { connection, tenant, b });
    }
    case 'tenant.suspended':
      return t.rich('suspended', { tenant: item.tenantName, reason: item.reason, b });
    case 'tenant.reactivated':
      return t.rich('reactivated', { tenant: item.tenantName, b });
    case 'webhook.switched_off': {
      const { host, tenantName: tenant, reason } = item;
      const key = reason === 'failing' ? 'webhookFailing' : 'webhookAuthority';
      return t.rich(key, { host, tenant, b });
    }
    case 'support.requested': {
      const { operatorName: operator, tenantName: tenant, reason } = item;
      return t.rich('supportRequested', { operator, tenant, reason, b });
    }
    case 'session.new_device': {
      const { address } = item;
      const device = toDeviceLabel(locale, item.device);
      return address === null
        ? t.rich('newDevice', { device, b })
        : t.rich('newDeviceFrom', { device, address, b });
    }
  }
}
