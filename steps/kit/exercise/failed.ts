import type { Message, WireExchange } from '#tutorial';

/** A check that was not passed: what was seen, what was wanted, and a stable code for the fault. */
export class Failed extends Error {
  readonly code: string;
  readonly seen: Message;
  readonly wanted: Message;
  /** The exchanges that prove it, where those are not the last ones. */
  readonly proof: readonly WireExchange[] | undefined;

  constructor(code: string, seen: Message, wanted: Message, proof?: readonly WireExchange[]) {
    super(code);
    this.proof = proof;
    this.name = 'Failed';
    this.code = code;
    this.seen = seen;
    this.wanted = wanted;
  }
}

/** @throws Failed where there is the fault */
export function failIf(
  fault: boolean,
  code: string,
  seen: Message,
  wanted: Message,
  proof?: readonly WireExchange[],
): void {
  if (fault) throw new Failed(code, seen, wanted, proof);
}
