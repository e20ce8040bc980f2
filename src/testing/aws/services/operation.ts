import { OutsideOfTheModel } from '../wire/outside.ts';
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

/** Refuses a field that AWS has and the fake does nothing with. @throws OutsideOfTheModel */
export function requireFaked<Input extends object>(
  input: Input,
  names: readonly (keyof Input & string)[],
): void {
  const unknown = Object.keys(input).filter((name) => !names.some((one) => one === name));
  if (unknown.length > 0) throw new OutsideOfTheModel(`${unknown.join(', ')} is not faked`);
}
