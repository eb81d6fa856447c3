import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { getEnv } from '#src/env.ts';
import { DesignPage } from '#src/design/design-page.tsx';
import { showsDesign } from '#src/design/shows-design.ts';

export const metadata: Metadata = { title: 'Design' };

/** Every component in every state. Not there in production. */
export default async function Page() {
  await connection();
  if (!showsDesign(getEnv())) notFound();
  return <DesignPage />;
}
