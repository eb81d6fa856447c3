import type { requireTenant } from './session.ts';

/** Who looks at a page of a tenant: always a person, never a program. */
export type PageContext = Awaited<ReturnType<typeof requireTenant>>;
