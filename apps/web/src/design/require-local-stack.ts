import { notFound } from 'next/navigation';
import type { Env } from '../env.ts';

/**
 * The page of all components is for those who build: it is there on a stack of their own machine.
 * @throws what Next answers with 404, in production
 */
export function requireLocalStack({ GATEHOUSE_EMBEDDED }: Pick<Env, 'GATEHOUSE_EMBEDDED'>): void {
  if (GATEHOUSE_EMBEDDED !== '1') notFound();
}
