import type { Fault, Trouble } from './script.ts';
import { Refusal } from './wire/refusal.ts';

/** Faults of a script, each with how often it was passed. */
export class Troubles {
  readonly #faults: { readonly fault: Fault; seen: number }[];

  constructor(faults: readonly Fault[] = []) {
    this.#faults = faults.map((fault) => ({ fault, seen: 0 }));
  }

  add(fault: Fault): void {
    this.#faults.push({ fault, seen: 0 });
  }

  /** What goes wrong with this call; null where nothing does. */
  of(operation: string): Trouble | null {
    let found: Trouble | null = null;
    for (const one of this.#faults) {
      const { after = 0, on, times = Infinity, trouble } = one.fault;
      if (on !== operation && on !== '*') continue;
      const n = one.seen++;
      if (n >= after && n < after + times) found ??= trouble;
    }
    return found;
  }
}

/** A trouble in AWS's words. */
export function refusalFor(
  trouble: Exclude<Trouble, 'hang' | 'late' | 'lost-answer'>,
  service: string,
  operation: string,
  account: string,
): Refusal {
  switch (trouble) {
    case 'access-denied':
      return new Refusal(
        'AccessDenied',
        `User: arn:aws:iam::${account}:user/learner is not authorized to perform: ${service}:${operation} because no identity-based policy allows the ${service}:${operation} action`,
      );
    case 'expired-token':
      return new Refusal('ExpiredToken', 'The security token included in the request is expired');
    case 'invalid-token':
      return new Refusal(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
      );
    case 'throttling':
      return new Refusal('Throttling', 'Rate exceeded');
    case 'internal-failure':
      return new Refusal('InternalFailure', 'The request processing has failed');
    case 'unavailable':
      return new Refusal('ServiceUnavailable', 'Service is unavailable');
  }
}
