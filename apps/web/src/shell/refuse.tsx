import { headers } from 'next/headers';
import { forbidden, notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { askForStatus } from '#src/http/page-status.ts';
import { RefusalMessage, RefusalPage } from './refusal-page.tsx';

const STATUS = { notFound: 404, forbidden: 403 } as const;

/**
 * A refusal in place of a page or of its frame, drawn on the server where that can be.
 * @param help what it takes, and whom to ask
 */
export async function refuse(
  refusal: keyof typeof STATUS,
  inside: 'frame' | 'nothing',
  help?: () => Promise<ReactNode>,
): Promise<ReactNode> {
  if (askForStatus(await headers(), STATUS[refusal])) {
    const text = await help?.();
    return inside === 'frame' ? (
      <RefusalMessage refusal={refusal} help={text} />
    ) : (
      <RefusalPage refusal={refusal} help={text} />
    );
  }
  if (refusal === 'notFound') notFound();
  forbidden();
}
