import type { listStaffRequests } from '@gatehouse/services/operator';
import { Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '#src/format/time.tsx';
import { ActButton } from './act-button.tsx';

type Requests = Awaited<ReturnType<typeof listStaffRequests>>['items'];

interface RequestsSectionProps {
  requests: Requests;
  ownId: string;
}

/** What one of the staff asked for: confirmed or declined by another, taken back by themselves. */
export function RequestsSection({ requests, ownId }: RequestsSectionProps) {
  const t = useTranslations('operator.requests');
  if (requests.length === 0) return null;
  return (
    <Section id="requests" title={t('title')} description={t('text')}>
      <Table
        caption={t('title')}
        columns={[
          { name: t('what') },
          { name: t('who') },
          { name: t('until') },
          { name: t('answer'), hidden: true, className: 'w-56' },
        ]}
      >
        {requests.map((request) => (
          <Row key={request.id}>
            <Cell header className="wrap-anywhere">
              <span className="font-medium">{t('delete', { name: request.person.name })}</span>
              <span className="block text-xs text-ink-2">{request.person.email}</span>
            </Cell>
            <Cell label={t('who')}>{request.own ? t('you') : request.requestedByName}</Cell>
            <Cell label={t('until')} quiet>
              <Time at={request.answerUntil} precise />
            </Cell>
            <Cell>
              {/* Who is meant has no say. */}
              {request.person.id !== ownId && <RequestActs request={request} />}
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}

function RequestActs({ request }: { request: Requests[number] }) {
  const t = useTranslations('operator.requests');
  const { name, email, id: userId } = request.person;
  const path = { userId, requestId: request.id };
  const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>;
  if (request.own) {
    return (
      <ActButton
        path="/operator/people/{userId}/requests/{requestId}/withdraw"
        request={{ path }}
        label={t.rich('withdraw', { name, hidden })}
        done={t('withdrawn')}
      />
    );
  }
  return (
    <span className="flex flex-wrap gap-2">
      <ActButton
        path="/operator/people/{userId}/requests/{requestId}/confirm"
        request={{ path }}
        label={t.rich('confirm', { name, hidden })}
        done={t('confirmed')}
        danger
        question={{
          title: t('question', { name }),
          text: t('questionText', { name, email, by: request.requestedByName }),
          confirm: t('questionConfirm'),
        }}
      />
      <ActButton
        path="/operator/people/{userId}/requests/{requestId}/refuse"
        request={{ path }}
        label={t.rich('refuse', { name, hidden })}
        done={t('refused')}
      />
    </span>
  );
}
