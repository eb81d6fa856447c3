import { listSessions } from '@gatehouse/services/sessions/list';
import { Section } from '@gatehouse/ui/card';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { Metadata } from 'next';
import Link from 'next/link';
import { cursorOf } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { EndAllSessions } from '#src/profile/end-all-sessions.tsx';
import { EndOtherSessions } from '#src/profile/end-other-sessions.tsx';
import { SessionTable } from '#src/profile/session-table.tsx';
import { getDeps, requireUser } from '#src/server/session.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TopBar } from '#src/shell/top-bar.tsx';

export const metadata: Metadata = { title: 'Security' };

export default async function SecurityPage({ searchParams }: PageProps<'/profile/security'>) {
  const user = await requireUser();
  const cursor = cursorOf((await searchParams)['cursor']);
  const deps = await getDeps();
  const sessions = await readPage(cursor, (from) =>
    listSessions(deps, user, { limit: 20, cursor: from }),
  );
  const others = sessions.nextCursor !== null || sessions.items.some(({ current }) => !current);
  return (
    <TopBar user={user}>
      <PageHeader title="Security" description="Where you are signed in, and how to end it." />
      <Section
        id="sessions"
        title="Sessions"
        description="Each browser that you have signed in with. End what you do not know or no longer use."
        actions={others && <EndOtherSessions />}
      >
        <SessionTable sessions={sessions.items} />
        <Pages
          label="Pages of sessions"
          path="/profile/security"
          cursor={cursor}
          nextCursor={sessions.nextCursor}
        />
      </Section>
      <Section
        id="everywhere"
        title="Sign out everywhere"
        description="For a lost device, or when somebody may know your password. Every session and access token of yours ends at once, this one included. API keys go on: revoke them in the settings of their tenant."
      >
        <div>
          <EndAllSessions />
        </div>
      </Section>
      <p className="text-sm">
        <Link href="/profile" className="font-medium underline">
          Back to your profile
        </Link>
      </p>
    </TopBar>
  );
}
