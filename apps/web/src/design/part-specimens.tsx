import { Avatar } from '@gatehouse/ui/avatar';
import { Badge, type Tone } from '@gatehouse/ui/badge';
import { Breadcrumb } from '@gatehouse/ui/breadcrumb';
import { Card } from '@gatehouse/ui/card';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Notice } from '@gatehouse/ui/notice';
import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { Skeleton } from '@gatehouse/ui/skeleton';
import { Spinner } from '@gatehouse/ui/spinner';
import { STAT_CARD_LINK, StatCard } from '@gatehouse/ui/stat-card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { tabClass, TABS_CLASS } from '@gatehouse/ui/tabs';
import { Inbox } from 'lucide-react';
import { Specimen } from './specimen.tsx';

const TONES: readonly Tone[] = ['neutral', 'accent', 'good', 'warn', 'danger'];
const NOTICES = ['info', 'good', 'warn', 'danger'] as const;
const PEOPLE = ['Olivia Owner', 'Adam Admin', 'Mia Member'];

export function PartSpecimens() {
  return (
    <>
      <Specimen name="Badge" rule="Only for what is not normal. An active member has none.">
        {TONES.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Badge tone="warn" dot>
          Deactivated
        </Badge>
      </Specimen>
      <Specimen
        name="Avatar"
        rule="Round for people, square for things. Its name stands beside it."
      >
        {PEOPLE.map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name="Acme" shape="square" size="sm" />
        <Avatar name="Acme" shape="square" size="lg" />
      </Specimen>
      <Specimen name="StatCard" rule="A number, what it means, and a link to what it counts.">
        <div className="grid w-full gap-3 sm:grid-cols-3">
          <StatCard label="Members" value="3,853" note="+12 in 30 days" tone="good" />
          <a href="#specimen-StatCard" className={STAT_CARD_LINK}>
            <StatCard label="Without a second factor" value="214" note="5.6 %" tone="warn">
              <ProgressBar role="meter" label="Without" value={214} max={3853} tone="warn" />
            </StatCard>
          </a>
          <StatCard label="Owners" value="1" note="Add a second one" tone="danger" />
        </div>
      </Specimen>
      <Specimen name="Breadcrumb" rule="On pages below another; the page's title is its last part.">
        <Breadcrumb
          label="Where you are"
          items={[{ href: '#specimen-Breadcrumb', text: 'Members' }]}
          current="Bianca Rossi"
          link={({ children, ...link }) => <a {...link}>{children}</a>}
        />
      </Specimen>
      <Specimen name="Tabs" rule="Views of the same thing, each with an address.">
        <nav aria-label="Views" className={`${TABS_CLASS} w-full`}>
          {['All', 'Owners', 'Deactivated'].map((name, index) => (
            <a
              key={name}
              href="#specimen-Tabs"
              aria-current={index === 0 ? 'page' : undefined}
              className={tabClass(index === 0)}
            >
              {name}
            </a>
          ))}
        </nav>
      </Specimen>
      <Specimen name="Table" rule="Rows of 44 px, a line per cell; cards where there is no room.">
        <div className="w-full">
          <Table caption="People" columns={[{ name: 'Person' }, { name: 'Role' }]}>
            {PEOPLE.map((name) => (
              <Row key={name} muted={name.startsWith('Mia')}>
                <Cell header>{name}</Cell>
                <Cell label="Role">{name.split(' ')[1]}</Cell>
              </Row>
            ))}
          </Table>
        </div>
      </Specimen>
      <Specimen name="Notice" rule="In the flow of the page. Red is for what went wrong.">
        <div className="grid w-full gap-2">
          {NOTICES.map((tone) => (
            <Notice key={tone} tone={tone} title={tone}>
              What happened, and what to do.
            </Notice>
          ))}
        </div>
      </Specimen>
      <Specimen name="Waiting" rule="A skeleton where the shape is known; a spinner where not.">
        <Skeleton className="h-4 w-40" />
        <Spinner className="size-4" />
        <div className="w-40">
          <ProgressBar label="Upload" value={40} max={100} />
        </div>
      </Specimen>
      <Specimen name="EmptyState" rule="Why there is nothing, and what to do next.">
        <Card className="w-full p-4">
          <EmptyState icon={<Inbox />} title="No invitations">
            People you invite appear here until they accept.
          </EmptyState>
        </Card>
      </Specimen>
    </>
  );
}
