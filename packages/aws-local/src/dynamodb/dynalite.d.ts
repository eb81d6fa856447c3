declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Milliseconds that a table stays in CREATING and its like; `path` of a store, else in memory. */
  interface DynaliteOptions {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }

  function dynalite(options: DynaliteOptions): Server;
  export = dynalite;
}
