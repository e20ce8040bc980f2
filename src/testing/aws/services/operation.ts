import type { Region } from '../region.ts';

/** Who asks. */
export interface Caller {
  readonly account: string;
  readonly accessKey: string;
}

/** Answers an operation. @throws Refusal in AWS's words */
export type Answer<Input, Output> = (
  input: Input,
  region: Region,
  caller: Caller,
) => Omit<Output, '$metadata'>;

/** The operations of a service. */
// Input and output differ for each; the schemas check both at every call.
export type Service = Readonly<Record<string, Answer<never, object>>>;
