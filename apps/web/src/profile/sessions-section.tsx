import { Section } from '@gatehouse/ui/card';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Pages } from '#src/shell/pages.tsx';
import { EndAllSessions } from './end-all-sessions.tsx';
import { EndOtherSessions } from './end-other-sessions.tsx';
import { SessionTable } from './session-table.tsx';

interface SessionsSectionProps extends ComponentProps<typeof SessionTable> {
  cursor: string | undefined;
  nextCursor: string | null;
}

/** Where the reader is signed in, and the ways to end it: the others, or all. */
export function SessionsSection({ sessions, cursor, nextCursor }: SessionsSectionProps) {
  const t = useTranslations('profile');
  const others = nextCursor !== null || sessions.some(({ current }) => !current);
  return (
    <>
      <Section
        id="sessions"
        title={t('sessions.title')}
        description={t('sessions.description')}
        actions={others && <EndOtherSessions />}
      >
        <SessionTable sessions={sessions} />
        <Pages
          label={t('sessions.pages')}
          path="/profile/security"
          cursor={cursor}
          nextCursor={nextCursor}
        />
      </Section>
      <Section
        id="everywhere"
        title={t('everywhere.title')}
        description={t('everywhere.description')}
      >
        <div>
          <EndAllSessions />
        </div>
      </Section>
    </>
  );
}
