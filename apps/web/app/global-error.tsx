'use client';

import './globals.css';
import { BRAND } from '@gatehouse/brand/brand';

/** An empty address is that of the page itself, with its query. */
const THIS_PAGE = '';

/**
 * The last resort, when not even the frame could be drawn: it needs no script to work, and speaks
 * every language because it knows nothing of its reader.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" data-theme="system">
      <head>
        <title>{`Something went wrong · ${BRAND.name}`}</title>
      </head>
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 px-6">
          <div className="grid gap-3">
            <h1 className="text-2xl">Something went wrong on our side</h1>
            <p className="text-base text-ink-2">
              The page could not be shown. Wait a moment, then{' '}
              <a href={THIS_PAGE} className="font-medium text-accent-ink underline">
                load it again
              </a>
              .
            </p>
          </div>
          <div lang="de" className="grid gap-3">
            <h2 className="text-lg">Bei uns ist etwas schiefgegangen</h2>
            <p className="text-base text-ink-2">
              Wir konnten diese Seite nicht anzeigen. Warten Sie einen Moment und{' '}
              <a href={THIS_PAGE} className="font-medium text-accent-ink underline">
                laden Sie sie neu
              </a>
              .
            </p>
          </div>
          {error.digest && <p className="font-mono text-sm text-ink-2">{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
