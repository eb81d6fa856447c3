import type { ApiDeps } from '@gatehouse/api/deps';
import type { getTranslations } from 'next-intl/server';
import type { PageContext } from '#src/server/page-context.ts';
import type { IndexEntry } from '#src/palette/index-entry.ts';

export interface ProviderInput {
  readonly deps: ApiDeps;
  readonly context: PageContext;
  /** Texts of the reader's language. */
  readonly t: Awaited<ReturnType<typeof getTranslations<never>>>;
}

/**
 * Names what of a kind the palette can find in a tenant. Asked when someone opens the palette; what the
 * reader may not see it leaves out.
 */
export type IndexProvider = (input: ProviderInput) => Promise<IndexEntry[]> | IndexEntry[];
