import type { Metadata } from 'next';
import { connection } from 'next/server';
import { DesignPage } from '#src/design/design-page.tsx';
import { requireLocalStack } from '#src/design/require-local-stack.ts';
import { getEnv } from '#src/env.ts';

export const metadata: Metadata = { title: 'Design' };

/** Every component in every state. */
export default async function Page() {
  await connection();
  requireLocalStack(getEnv());
  return <DesignPage />;
}
