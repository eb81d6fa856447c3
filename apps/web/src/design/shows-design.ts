import type { Env } from '../env.ts';

/** The page of all components is for those who build: it is there on a stack of their own machine. */
export function showsDesign({ GATEHOUSE_EMBEDDED }: Pick<Env, 'GATEHOUSE_EMBEDDED'>): boolean {
  return GATEHOUSE_EMBEDDED === '1';
}
