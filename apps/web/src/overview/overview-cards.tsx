import type { Overview } from '@gatehouse/services/tenants';
import { KeyRound, Mail, ShieldCheck, UserPlus, Users } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { NumberLink } from './number-link.tsx';

/** The numbers of a tenant that the reader may see, each a link. */
export function OverviewCards({ slug, overview }: { slug: string; overview: Overview }) {
  const t = useTranslations('overview');
  const format = useFormatter();
  const path = `/t/${slug}`;
  const { members, invitations, joinRequests, apiKeys } = overview;
  const withoutMfa = members ? members.withoutMfa : null;
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-3 *:grid *:max-w-96">
      {members && (
        <li>
          <NumberLink
            href={`${path}/members`}
            icon={Users}
            name={t('members.name')}
            value={format.number(members.active)}
            text={t('members.text', { owners: members.owners, deactivated: members.deactivated })}
          />
        </li>
      )}
      {members && withoutMfa !== null && (
        <li>
          <NumberLink
            href={`${path}/members?${withoutMfa > 0 ? 'mfa=false&status=active' : 'mfa=true'}`}
            icon={ShieldCheck}
            name={t('secondFactor.name')}
            value={t('secondFactor.value', {
              with: members.active - withoutMfa,
              active: members.active,
            })}
            text={t('secondFactor.all')}
            warning={withoutMfa > 0 ? t('secondFactor.without', { count: withoutMfa }) : null}
            share={{ value: members.active - withoutMfa, max: members.active }}
          />
        </li>
      )}
      {invitations && (
        <li>
          <NumberLink
            href={`${path}/members/invitations`}
            icon={Mail}
            name={t('invitations.name')}
            value={format.number(invitations.open)}
            text={t('invitations.text', { count: invitations.open })}
            warning={
              invitations.expiring > 0
                ? t('invitations.expiring', { count: invitations.expiring })
                : null
            }
          />
        </li>
      )}
      {joinRequests !== null && joinRequests > 0 && (
        <li>
          <NumberLink
            href={`${path}/members/requests`}
            icon={UserPlus}
            name={t('joinRequests.name')}
            value={joinRequests >= 100 ? '99+' : format.number(joinRequests)}
            text={t('joinRequests.text')}
            warning={t('joinRequests.text')}
          />
        </li>
      )}
      {apiKeys && (
        <li>
          <NumberLink
            href={`${path}/settings/api-keys`}
            icon={KeyRound}
            name={t('apiKeys.name')}
            value={format.number(apiKeys.active)}
            text={t('apiKeys.text', { count: apiKeys.active })}
            warning={
              apiKeys.expiring > 0
                ? t('apiKeys.expiring', { count: apiKeys.expiring })
                : apiKeys.unused > 0
                  ? t('apiKeys.unused', { count: apiKeys.unused })
                  : null
            }
          />
        </li>
      )}
    </ul>
  );
}
