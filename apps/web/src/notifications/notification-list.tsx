import type { notificationSchema } from '@gatehouse/api/schemas';
import { toDeviceLabel } from '@gatehouse/messages/device-label';
import { Badge } from '@gatehouse/ui/badge';
import {
  Ban,
  CircleCheck,
  DoorOpen,
  FileWarning,
  Globe,
  KeyRound,
  LifeBuoy,
  type LucideIcon,
  MailPlus,
  ShieldAlert,
  ShieldCheck,
  Unplug,
} from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Time } from '#src/format/time.tsx';
import { OpenNotification } from './open-notification.tsx';

export type NotificationRow = z.input<typeof notificationSchema>;

const ICONS: Readonly<Record<NotificationRow['kind'], LucideIcon>> = {
  'invitation.received': MailPlus,
  'member.role_changed': ShieldCheck,
  'session.new_device': KeyRound,
  'domain.attention': Globe,
  'join_request.made': DoorOpen,
  'join_request.answered': DoorOpen,
  'sso.break_glass_used': ShieldAlert,
  'sso.break_glass_unprotected': ShieldAlert,
  'sso.certificate_ends': FileWarning,
  'sso.metadata_changed': FileWarning,
  'tenant.suspended': Ban,
  'tenant.reactivated': CircleCheck,
  'webhook.switched_off': Unplug,
  'support.requested': LifeBuoy,
};

/** What a person is told, newest first. */
export function NotificationList({ items }: { items: readonly NotificationRow[] }) {
  const t = useTranslations('notifications');
  return (
    <ul className="rounded-lg border border-line bg-surface shadow-xs">
      {items.map((item) => {
        const Icon = ICONS[item.kind];
        return (
          <li
            key={item.id}
            className="flex items-start gap-3 border-line px-4 py-3.5 not-last:border-b"
          >
            <Icon aria-hidden="true" className="mt-1 size-4 shrink-0 text-accent-ink" />
            <div className="grid min-w-0 flex-1 gap-1">
              <p className="text-base wrap-anywhere text-ink-2">
                <Sentence item={item} />
              </p>
              <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
                <Time at={item.createdAt} precise />
                {!item.read && (
                  <Badge tone="accent" dot>
                    {t('unread')}
                  </Badge>
                )}
              </p>
            </div>
            <OpenNotification id={item.id} path={item.path} read={item.read} />
          </li>
        );
      })}
    </ul>
  );
}

function Sentence({ item }: { item: NotificationRow }) {
  const t = useTranslations('notifications.kinds');
  const roles = useTranslations('roles.names');
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
    case 'domain.attention': {
      const { domain, tenantName: tenant, event } = item;
      return t.rich(`domain.${event}`, { domain, tenant, b });
    }
    case 'join_request.made': {
      const { name, email, tenantName: tenant } = item;
      return t.rich('joinRequest', { name, email, tenant, b });
    }
    case 'join_request.answered':
      return t.rich(item.approved ? 'joinApproved' : 'joinRefused', { tenant: item.tenantName, b });
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
