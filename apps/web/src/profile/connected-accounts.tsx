import type { listConnectedAccounts } from '@gatehouse/services/connected-accounts';
import { Card } from '@gatehouse/ui/card';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import type { ConnectOutcome } from '#src/auth/connect-outcome.ts';
import { Time } from '#src/format/time.tsx';
import { ConnectButton } from './connect-button.tsx';
import { RemoveAccount } from './remove-account.tsx';

interface ConnectedAccountsProps {
  /** Null while the pool cannot be asked. */
  accounts: Awaited<ReturnType<typeof listConnectedAccounts>> | null;
  outcome: ConnectOutcome | null;
}

/** A person's accounts elsewhere that sign in as them, and the ways to add and remove one. */
export function ConnectedAccounts({ accounts, outcome }: ConnectedAccountsProps) {
  const t = useTranslations('profile.accounts');
  const errors = useTranslations('errors.account');
  if (!accounts) return <p className="text-base text-ink-2">{t('unavailable')}</p>;
  return (
    <div className="grid gap-4">
      {outcome && (
        <Notice tone={outcome === 'done' ? 'good' : 'danger'}>
          {outcome === 'in_use' ? errors('identity_in_use') : t(`outcomes.${outcome}`)}
        </Notice>
      )}
      {!accounts.hasPassword && <p className="text-base text-ink-2">{t('noPassword')}</p>}
      {accounts.items.length > 0 && (
        <Card>
          <ul className="divide-y divide-line">
            {accounts.items.map(({ id, label, connectedAt, primary }) => (
              <li key={id} className="flex items-center justify-between gap-4 p-4">
                <span className="grid gap-0.5">
                  <span className="font-medium">{label}</span>
                  {connectedAt && (
                    <span className="text-sm text-ink-2">
                      {t.rich('since', { time: () => <Time at={connectedAt} /> })}
                    </span>
                  )}
                </span>
                {!primary && <RemoveAccount id={id} label={label} />}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <div className="flex flex-wrap gap-3">
        {accounts.providers.map(({ name, label }) => (
          <ConnectButton key={name} provider={name} label={label} />
        ))}
      </div>
    </div>
  );
}
