import type { Backend } from '../suite/backend.ts';
import type { Directory } from './directory.ts';

/** What all cells share: two tenants, each with a directory. */
export interface Stack {
  readonly backend: Backend;
  readonly okta: Directory;
  readonly other: Directory;
}
