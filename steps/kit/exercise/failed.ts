import type { Message } from '#tutorial';

/** A check that was not passed: what was seen, what was wanted, and a stable code for the fault. */
export class Failed extends Error {
  readonly code: string;
  readonly seen: Message;
  readonly wanted: Message;

  constructor(code: string, seen: Message, wanted: Message) {
    super(code);
    this.name = 'Failed';
    this.code = code;
    this.seen = seen;
    this.wanted = wanted;
  }
}

/** @throws Failed where there is the fault */
export function failIf(fault: boolean, code: string, seen: Message, wanted: Message): void {
  if (fault) throw new Failed(code, seen, wanted);
}
