import type { Family } from '@gatehouse/telemetry/metrics';

/** What a thread of pages is told. */
export type ToThread = 'metrics' | 'stop';

/** What it says. */
export type FromThread =
  { readonly kind: 'ready' } | { readonly kind: 'metrics'; readonly families: readonly Family[] };
