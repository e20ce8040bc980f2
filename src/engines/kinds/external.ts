import { TutorialError } from '../../contract/errors.ts';
import type { ServerFact } from '../../contract/facts.ts';
import { msg } from '../../text/message.ts';
import type { Bench } from '../process/bench.ts';
import { endpointOf, type UrlForm } from '../reach/url-parts.ts';
import type { Kind } from './kind.ts';

/** A server the learner gives by its URL; `endpoint` is what is shown of the URL, never a password. */
export function externalKind<Spec, Fact>(
  family: {
    readonly id: string;
    readonly address: UrlForm & { readonly variable: string };
  },
  start: (url: string, spec: Spec, bench: Bench) => Promise<Fact>,
  endpoint: (url: string) => string = (url) => endpointOf(url, family.address),
): Kind<Spec, Fact> {
  const { id: product, address } = family;
  const kind = 'external';
  return {
    kind,
    probe({ url }) {
      if (url === null) {
        const { flag, variable } = address;
        const reason = msg('engine.refused.no-url', { flag: `--${flag}`, variable });
        return Promise.resolve([
          { availability: { usable: false, kind, product, reason }, start: null },
        ]);
      }
      const where = endpoint(url);
      return Promise.resolve([
        {
          availability: { usable: true, kind, product, version: '', where },
          start: (spec, bench) => start(url, spec, bench),
        },
      ]);
    },
  };
}

/** That nobody answers at an address of the learner's, with how they gave it. */
export function unreachable(
  { address }: { readonly address: { readonly flag: string; readonly variable: string } },
  endpoint: string,
  reason: string,
  options?: ErrorOptions,
): TutorialError {
  const { flag, variable } = address;
  const params = { endpoint, reason, flag, variable };
  return new TutorialError('EXTERNAL_UNREACHABLE', params, undefined, options);
}

/** True for a server of the learner's: it is reached by the URL they gave, which is among the secrets. */
export function isGivenByUrl({ kind }: Pick<ServerFact, 'kind'>): boolean {
  return kind === 'external';
}
