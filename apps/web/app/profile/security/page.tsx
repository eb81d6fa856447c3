import { getAccount, getSecondFactor, listSecurityEvents } from '@gatehouse/services/account';
import { listPasskeys } from '@gatehouse/services/passkeys';
import { listSessions } from '@gatehouse/services/sessions';
import { Card, Section } from '@gatehouse/ui/card';
import { Notice } from '@gatehouse/ui/notice';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { parseConnectOutcome } from '#src/auth/connect-outcome.ts';
import { BackupCodesCard } from '#src/profile/backup-codes-card.tsx';
import { ConnectedAccounts } from '#src/profile/connected-accounts.tsx';
import { readConnectedAccounts } from '#src/profile/read-connected-accounts.ts';
import { EmailForm } from '#src/profile/email-form.tsx';
import { DeleteAccount } from '#src/profile/delete-account.tsx';
import { EventTable } from '#src/profile/event-table.tsx';
import { MfaCard } from '#src/profile/mfa-card.tsx';
import { AddPasskey } from '#src/profile/add-passkey.tsx';
import { PasskeyList } from '#src/profile/passkey-list.tsx';
import { PasswordForm } from '#src/profile/password-form.tsx';
import { ProfileTabs } from '#src/profile/profile-tabs.tsx';
import { ProofGate } from '#src/profile/proof-gate.tsx';
import { SecondFactorFacts } from '#src/profile/second-factor-facts.tsx';
import { SecurityRow } from '#src/profile/security-row.tsx';
import { SessionsSection } from '#src/profile/sessions-section.tsx';
import { getDeps, requireOwnUser } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile.security');
  return { title: t('title') };
}

export default async function SecurityPage({ searchParams }: PageProps<'/profile/security'>) {
  const user = await requireOwnUser();
  const query = await searchParams;
  const cursor = parseCursor(query['cursor']);
  const deps = await getDeps();
  const [account, secondFactor, passkeys, accounts, events, sessions, t] = await Promise.all([
    getAccount(deps, user),
    getSecondFactor(deps, user),
    listPasskeys(deps, user),
    readConnectedAccounts(deps, user),
    listSecurityEvents(deps, user, { limit: 10 }),
    readPage(cursor, (from) => listSessions(deps, user, { limit: 20, cursor: from })),
    getTranslations('profile'),
  ]);
  const { email, pendingEmail, mfa, backupCodes, permitted, hasPassword } = account;
  const offersProviders = deps.settings.socialProviders.length > 0;
  const strong = (text: ReactNode) => <strong className="break-all">{text}</strong>;
  return (
    <TopBar user={user}>
      <ClientMessages of={['profile']}>
        <PageHeader title={t('security.title')} description={t('security.description')} />
        <ProfileTabs open="security" />
        {hasPassword && (
          <>
            {permitted && <Notice tone="good">{t('permit.given')}</Notice>}
            <Card>
              <SecurityRow
                id="password"
                title={t('password.title')}
                description={t('password.description')}
              >
                <ProofGate permitted={permitted} label={t('password.open')}>
                  <PasswordForm email={email} />
                </ProofGate>
              </SecurityRow>
              <SecurityRow
                id="mfa"
                title={t('mfa.title')}
                description={
                  <>
                    {t('mfa.description')}
                    <SecondFactorFacts mfa={mfa} facts={secondFactor} />
                  </>
                }
              >
                <MfaCard mfa={mfa} email={email} permitted={permitted} />
              </SecurityRow>
              {mfa && (
                <SecurityRow
                  id="backup-codes"
                  title={t('backupCodes.title')}
                  description={t('backupCodes.description')}
                >
                  <BackupCodesCard left={backupCodes} email={email} permitted={permitted} />
                </SecurityRow>
              )}
              <SecurityRow
                id="passkeys"
                title={t('passkeys.title')}
                description={t('passkeys.description')}
              >
                <AddPasskey permitted={permitted} />
                <PasskeyList passkeys={passkeys.items} permitted={permitted} />
              </SecurityRow>
              <SecurityRow
                id="email"
                title={t('email.title')}
                description={t.rich('email.description', { email, b: strong })}
              >
                <ProofGate permitted={permitted || pendingEmail !== null} label={t('email.open')}>
                  <EmailForm pendingEmail={pendingEmail} />
                </ProofGate>
              </SecurityRow>
            </Card>
          </>
        )}
        {(!hasPassword || offersProviders) && (
          <Section
            id="accounts"
            title={t('accounts.title')}
            description={t('accounts.description')}
          >
            <ConnectedAccounts
              accounts={accounts}
              outcome={parseConnectOutcome(query['connect'])}
            />
          </Section>
        )}
        <SessionsSection
          sessions={sessions.items}
          cursor={cursor}
          nextCursor={sessions.nextCursor}
        />
        <Section id="events" title={t('events.title')} description={t('events.description')}>
          {events.items.length > 0 ? (
            <EventTable events={events.items} />
          ) : (
            <p className="text-base text-ink-2">{t('events.none')}</p>
          )}
        </Section>
        <Card>
          <SecurityRow
            id="deletion"
            title={t('deletion.title')}
            description={t('deletion.description')}
          >
            <DeleteAccount email={user.principal.email} />
          </SecurityRow>
        </Card>
      </ClientMessages>
    </TopBar>
  );
}
