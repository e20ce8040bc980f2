// What is used of dynalite 4.0.0, which comes without types.

declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** Tables change their state at once where the ms are 0. */
  function dynalite(options: {
    readonly createTableMs: number;
    readonly deleteTableMs: number;
    readonly updateTableMs: number;
  }): Server;
  export = dynalite;
}

declare module 'dynalite/db/index.js' {
  /** `db` is a Database of database.ts. */
  const parts: { create: (options: object) => { readonly db: unknown } };
  export = parts;
}

declare module 'dynalite/validations/*' {
  const validation: { readonly types: Readonly<Record<string, unknown>> };
  export = validation;
}
