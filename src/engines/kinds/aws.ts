import { msg } from '../../text/message.ts';
import type { Kind, Start } from './kind.ts';

/** A server of the run's stack in the learner's AWS account; it costs money, so nothing but the word `aws` takes it. */
export function awsKind<Spec, Fact>(
  { product }: { readonly product: string },
  start: Start<Spec, Fact>,
): Kind<Spec, Fact> {
  const kind = 'aws';
  return {
    kind,
    probe({ aws }) {
      const where = product;
      const reason = msg('engine.refused.not-asked');
      return Promise.resolve([
        aws
          ? { availability: { usable: true, kind, product, version: '', where }, start }
          : { availability: { usable: false, kind, product, reason }, start: null },
      ]);
    },
  };
}
