import { isDomainError } from '@gatehouse/domain/errors';
import { isUuid, toId, type UserId } from '@gatehouse/domain/ids';
import { getOperatorPerson } from '@gatehouse/services/operator';
import { Badge } from '@gatehouse/ui/badge';
import { Section } from '@gatehouse/ui/card';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { OperatorBreadcrumb } from '#src/operator/operator-breadcrumb.tsx';
import { PersonActs } from '#src/operator/person-acts.tsx';
import { PersonFacts } from '#src/operator/person-facts.tsx';
import { PersonSessions } from '#src/operator/person-sessions.tsx';
import { PersonTenants } from '#src/operator/person-tenants.tsx';
import { getDeps, requireOperator } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';
import { Nothing } from '#src/operator/nothing.tsx';

export async function generateMetadata(): Promise<Metadata> {
  await requireOperator();
  const t = await getTranslations('operator.person');
  return { title: t('title') };
}

export default async function OperatorPersonPage({
  params,
}: PageProps<'/operator/people/[personId]'>) {
  const { user, operator } = await requireOperator();
  const { personId } = await params;
  if (!isUuid(personId)) notFound();
  const deps = await getDeps();
  const [t, person] = await Promise.all([
    getTranslations('operator'),
    getOperatorPerson(deps, operator, { userId: toId<UserId>(personId) }).catch(
      (error: unknown) => {
        if (isDomainError(error) && error.code === 'resource.not_found') notFound();
        throw error;
      },
    ),
  ]);
  const { tenants, sessions } = person;
  return (
    <TopBar user={user}>
      <OperatorBreadcrumb current={person.name} />
      <PageHeader
        title={person.name}
        description={person.email}
        actions={
          <>
            {person.operator && <Badge>{t('people.operator')}</Badge>}
            {person.id !== user.principal.userId && (
              <PersonActs person={person} approval={deps.settings.staffApproval} />
            )}
          </>
        }
      />
      <Section id="facts" title={t('tenant.facts.title')}>
        <PersonFacts person={person} />
      </Section>
      <Section id="tenants" title={t('person.tenants.title')}>
        {tenants.length === 0 ? (
          <Nothing>{t('person.tenants.nothing')}</Nothing>
        ) : (
          <PersonTenants tenants={tenants} />
        )}
      </Section>
      <Section id="sessions" title={t('person.sessions.title')}>
        {sessions.length === 0 ? (
          <Nothing>{t('person.sessions.nothing')}</Nothing>
        ) : (
          <PersonSessions sessions={sessions} />
        )}
      </Section>
    </TopBar>
  );
}
