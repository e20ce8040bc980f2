import type { Exchange, StepContext } from '#tutorial';

/** Shows exchanges with one node or Sentinel as its own redis-cli would: with the node's address in the prompt. */
export function showRedis(
  { emit }: Pick<StepContext, 'emit'>,
  { host, port }: { readonly host: string; readonly port: number },
  exchanges: readonly Exchange[],
): void {
  const address = `${host}:${port}`;
  emit({
    event: 'step.note',
    note: { kind: 'transcript', prompt: 'redis-cli', address, exchanges },
  });
}
