import { describe, expect, it } from '@jest/globals';
import type { AwsStackResource } from '../../src/contract/resources.ts';
import type { StepContext } from '../../src/contract/step.ts';
import { partly } from '../../src/testing/fakes.ts';
import type { Narrator } from '../kit/narrator.ts';
import { adoptFromAws } from './on-aws.ts';

const STACK = partly<AwsStackResource>({
  name: 'elasticache-tutorial-ab12cd34',
  since: '2026-12-01T00:00:12.345Z',
});

/** An account with these stacks, in which `typed` is the answer to the question. */
function accountWith(stacks: readonly AwsStackResource[], typed: string) {
  const order: string[] = [];
  const aws = partly<StepContext['engines']['aws']>({
    settings: { account: null, region: null, from: null, subnets: [] },
    survey: () => Promise.resolve({ account: '123456789012', arn: 'arn', region: 'us-east-1' }),
    adopt: async (_owner, agreed) => {
      await agreed(stacks);
      order.push('adopted');
      return stacks;
    },
  });
  const ask = partly<StepContext['ask']>({
    interactive: true,
    typed: () => {
      order.push('asked');
      return Promise.resolve(typed);
    },
  });
  const ctx = { engines: { aws }, ask } as unknown as StepContext;
  const tell = partly<Narrator>({
    say: (_kind, said) => {
      order.push(typeof said === 'string' ? said : JSON.stringify(said));
    },
  });
  return { ctx, tell, order };
}

describe('stacks that another machine made', () => {
  it('are named before the id of the account is asked for, and then adopted', async () => {
    const { ctx, tell, order } = accountWith([STACK], '123456789012');
    await adoptFromAws(ctx, tell);
    expect(order.slice(-3)).toEqual([
      expect.stringMatching(/elasticache-tutorial-ab12cd34.*2026-12-01 00:00 UTC/),
      'asked',
      'adopted',
    ]);
  });

  it('are not adopted for another answer', async () => {
    const { ctx, tell, order } = accountWith([STACK], 'yes');
    await expect(adoptFromAws(ctx, tell)).rejects.toMatchObject({
      code: 'AWS_ACCOUNT_UNCONFIRMED',
    });
    expect(order).not.toContain('adopted');
  });

  it('are not asked about where there are none', async () => {
    const { ctx, tell, order } = accountWith([], '');
    await adoptFromAws(ctx, tell);
    expect(order).not.toContain('asked');
  });
});
