import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { safeReturnTo } from '#src/http/return-to.ts';
import { Landing } from '#src/landing/landing.tsx';
import { parseFailure } from '#src/landing/sign-in-errors.ts';
import { optionalUser } from '#src/server/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing');
  return { title: t('signInPage') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { returnTo: wanted, error } = await searchParams;
  const returnTo = safeReturnTo(wanted, '/');
  if (await optionalUser()) redirect(returnTo);
  return <Landing returnTo={returnTo} failure={parseFailure(error)} />;
}
