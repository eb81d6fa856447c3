import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safeReturnTo } from '#src/http/return-to.ts';
import { Landing } from '#src/landing/landing.tsx';
import { signInError } from '#src/landing/sign-in-errors.ts';
import { optionalUser } from '#src/server/session.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { returnTo: wanted, error } = await searchParams;
  const returnTo = safeReturnTo(wanted, '/');
  if (await optionalUser()) redirect(returnTo);
  return <Landing returnTo={returnTo} error={signInError(error)} />;
}
