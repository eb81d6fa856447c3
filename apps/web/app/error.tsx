'use client';

import { Button, buttonClass } from '@gatehouse/ui/button';
import { Code } from '@gatehouse/ui/code';
import { MessagePage } from '#src/shell/message-page.tsx';

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <MessagePage
      mark="500"
      title="Something went wrong on our side"
      actions={
        <>
          <Button variant="primary" size="lg" onClick={retry}>
            Try again
          </Button>
          <a href="/tenants" className={buttonClass('secondary', 'lg')}>
            My tenants
          </a>
        </>
      }
    >
      <p>The page could not be shown. Nothing that you did is lost on the server.</p>
      {error.digest && (
        <p className="mt-2">
          If it happens again, mention <Code>{error.digest}</Code>.
        </p>
      )}
    </MessagePage>
  );
}
