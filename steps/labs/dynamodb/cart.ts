import type { DynamodbItem } from '#tutorial';
import { KEY, type Stand } from './stand.ts';

/** How writers change one cart. */
export type Way = 'overwrite' | 'version' | 'add';

/** The ways in the order in which they are shown. */
export const WAYS: readonly Way[] = ['overwrite', 'version', 'add'];

/** What became of the articles that all writers put into one cart. */
export interface Cart {
  readonly way: Way;
  readonly put: number;
  readonly kept: number;
  /** Writes that the condition refused, so that they were done again. */
  readonly refused: number;
}

/** `writers` at the same time put `each` articles into one cart, one article after the other. */
export async function fillCart(
  stand: Stand,
  way: Way,
  writers: number,
  each: number,
): Promise<Cart> {
  const id = `cart-${way}`;
  await stand.put(cartOf(id, 0, 0));
  let refused = 0;
  const overwrite = async (): Promise<void> => {
    const { n } = await read(stand, id);
    await stand.put(cartOf(id, n + 1, 0));
  };
  const versioned = async (): Promise<void> => {
    for (;;) {
      const { n, version } = await read(stand, id);
      const reply = await stand.tryPut(cartOf(id, n + 1, version + 1), {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': { N: String(version) } },
      });
      if (reply.ok) return;
      if (reply.error !== 'ConditionalCheckFailedException') throw new Error(reply.message);
      refused += 1;
    }
  };
  const add = async (): Promise<void> => {
    await stand.update(id, 'ADD articles :one', { ':one': { N: '1' } });
  };
  const work = { overwrite, version: versioned, add }[way];
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let done = 0; done < each; done++) await work();
    }),
  );
  return { way, put: writers * each, kept: (await read(stand, id)).n, refused };
}

function cartOf(id: string, articles: number, version: number): DynamodbItem {
  return {
    [KEY]: { S: id },
    articles: { N: String(articles) },
    version: { N: String(version) },
  };
}

async function read(stand: Stand, id: string): Promise<{ n: number; version: number }> {
  const { item } = await stand.get(id, true);
  const number = (name: string): number => {
    const value = item?.[name];
    return value !== undefined && 'N' in value ? Number(value.N) : 0;
  };
  return { n: number('articles'), version: number('version') };
}
