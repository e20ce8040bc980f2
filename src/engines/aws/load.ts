import type * as Sdk from './sdk.ts';

/** What is used of AWS's SDK; loaded when an account is first spoken to. */
export function loadSdk(): Promise<typeof Sdk> {
  return import('./sdk.ts');
}
