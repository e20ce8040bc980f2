/**
 * Where passwords and URLs with passwords are kept. Facts and the journal hold references only, so neither ever
 * carries a secret.
 */
export interface SecretStore {
  /** Keeps `value` under `ref`, durably before it resolves; an existing value is replaced. */
  put(ref: string, value: string): Promise<void>;
  /** The value of `ref`; throws TutorialError WORKSPACE_UNUSABLE when there is none. */
  get(ref: string): Promise<string>;
}
