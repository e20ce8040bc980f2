import { describe, expect, it } from '@jest/globals';
import { exportOffer } from './offer.ts';

describe('the offer to take choices to AWS', () => {
  const chosen = { version: 1, choices: {}, typed: ['--tls', '--replicas 1'] } as const;

  it('names a command that needs no cache that stands: the choices themselves', () => {
    expect(exportOffer({ ...chosen, applied: true })?.params).toEqual({
      flags: '--export cloudformation --tls --replicas 1',
    });
  });

  it('is not made where the choices were not applied', () => {
    expect(exportOffer({ ...chosen, applied: false })).toBeNull();
  });

  it('is the template of the stack where one was made of the choices', () => {
    expect(exportOffer({ ...chosen, applied: true }, true)?.key).toBe('export.offer.again');
  });
});
