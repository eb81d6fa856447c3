/**
 * Whether a person may sign in at all: the desired state, which the worker carries to the pool.
 * `erasing` becomes `erased` once the pool and every tenant's log have forgotten them.
 */
export type PersonStatus = 'active' | 'disabled' | 'erasing' | 'erased';
