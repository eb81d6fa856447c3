import type { ScopedWriter } from '../../src/database.ts';
import type { Twin } from '../twins.ts';

/** Writes, by the name of their function. */
export type Writes = Readonly<Record<string, (tx: ScopedWriter, twin: Twin) => Promise<unknown>>>;
