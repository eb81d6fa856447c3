import type { Prisma } from '../generated/client.ts';

declare const scoped: unique symbol;

/** Reads inside a scope. Only `Database` hands one out. */
export type ScopedReader = Prisma.TransactionClient & { readonly [scoped]: 'read' | 'write' };
/** Reads and writes inside a scope and a transaction. */
export type ScopedWriter = Prisma.TransactionClient & { readonly [scoped]: 'write' };
