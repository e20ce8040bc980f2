import type {
  DynamodbFact,
  DynamodbItem,
  DynamodbReply,
  DynamodbSession,
  StepContext,
} from '#tutorial';
import { ownerOf } from '../../kit/own-redis.ts';

/** The attribute that items are found by. */
export const KEY = 'id';
/** The attribute with the second after which an item is over. */
export const END = 'expires';

/** An item with what finding it cost. */
export interface Found {
  readonly item: DynamodbItem | undefined;
  /** Read units. */
  readonly units: number;
}

/** What a scan found, and what it took. */
export interface Scanned {
  readonly items: readonly DynamodbItem[];
  /** Items that were read, whatever the filter said of them. */
  readonly read: number;
  /** Read units. */
  readonly units: number;
}

type Session = Pick<DynamodbSession, 'call' | 'send'>;

/** The lab's table, and how many units it was asked for. */
export class Stand {
  readonly table: string;
  readonly #session: Session;
  #readUnits = 0;
  #writeUnits = 0;

  constructor(session: Session, table: string) {
    this.#session = session;
    this.table = table;
  }

  /** Units of all reads and of all writes until now. */
  get spent(): { readonly reads: number; readonly writes: number } {
    return { reads: this.#readUnits, writes: this.#writeUnits };
  }

  /** Writes a whole item; gives its write units. @throws TutorialError DYNAMODB_ERROR */
  async put(item: DynamodbItem): Promise<number> {
    return this.#wrote(await this.#session.call('PutItem', this.#input({ Item: item })));
  }

  /** Writes an item on a condition, or one that may be too large; a refusal is an answer. */
  async tryPut(item: DynamodbItem, condition: object = {}): Promise<DynamodbReply> {
    const reply = await this.#session.send('PutItem', this.#input({ Item: item, ...condition }));
    // What a condition refuses costs what one unit at least costs, and DynamoDB does not tell it.
    if (reply.ok) this.#wrote(reply.value);
    return reply;
  }

  /** Changes attributes of an item; gives its write units. @throws TutorialError DYNAMODB_ERROR */
  async update(id: string, expression: string, values: DynamodbItem): Promise<number> {
    const output = await this.#session.call(
      'UpdateItem',
      this.#input({
        Key: { [KEY]: { S: id } },
        UpdateExpression: expression,
        ExpressionAttributeValues: values,
      }),
    );
    return this.#wrote(output);
  }

  /** Reads an item. @throws TutorialError DYNAMODB_ERROR */
  async get(id: string, consistent: boolean): Promise<Found> {
    const output = await this.#session.call(
      'GetItem',
      this.#input({ Key: { [KEY]: { S: id } }, ConsistentRead: consistent }),
    );
    return { item: output.Item, units: this.#read(output) };
  }

  /** The items that a query for one id finds. @throws TutorialError DYNAMODB_ERROR */
  async query(id: string): Promise<readonly DynamodbItem[]> {
    const output = await this.#session.call(
      'Query',
      this.#input({
        KeyConditionExpression: '#k = :id',
        ExpressionAttributeNames: { '#k': KEY },
        ExpressionAttributeValues: { ':id': { S: id } },
      }),
    );
    this.#read(output);
    return output.Items ?? [];
  }

  /** Reads the whole table and keeps what the filter lets through. @throws TutorialError DYNAMODB_ERROR */
  async scan(filter: string, values: DynamodbItem): Promise<Scanned> {
    const items: DynamodbItem[] = [];
    let [read, units] = [0, 0];
    let from: DynamodbItem | undefined;
    do {
      const output = await this.#session.call(
        'Scan',
        this.#input({
          FilterExpression: filter,
          ExpressionAttributeValues: values,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      items.push(...(output.Items ?? []));
      read += output.ScannedCount ?? 0;
      units += this.#read(output);
      from = output.LastEvaluatedKey;
    } while (from !== undefined);
    return { items, read, units };
  }

  #input(more: object): object {
    return { TableName: this.table, ReturnConsumedCapacity: 'TOTAL', ...more };
  }

  #read({ ConsumedCapacity: capacity }: Awaited<ReturnType<Session['call']>>): number {
    const units = capacity?.CapacityUnits ?? 0;
    this.#readUnits += units;
    return units;
  }

  #wrote({ ConsumedCapacity: capacity }: Awaited<ReturnType<Session['call']>>): number {
    const units = capacity?.CapacityUnits ?? 0;
    this.#writeUnits += units;
    return units;
  }
}

/** A DynamoDB of the lab's, with its table. */
export interface OpenStand extends AsyncDisposable {
  readonly fact: DynamodbFact;
  readonly stand: Stand;
}

/** Starts the server, or connects to the learner's, and makes the table. @throws TutorialError what the engine throws */
export async function openStand(
  lab: string,
  { engines, signal }: Pick<StepContext, 'engines' | 'signal'>,
  ttlDelayMs: number,
): Promise<OpenStand> {
  const owner = ownerOf(lab);
  const fact = await engines.dynamodb.start({ owner, port: null, ttlDelayMs }, signal);
  const table = `${fact.tablePrefix}sessions`;
  await engines.dynamodb.makeTable(fact, { owner, name: table, key: KEY, ttl: END }, signal);
  const session = await engines.dynamodb.open(fact);
  return {
    fact,
    stand: new Stand(session, table),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}

/** A session of about so many bytes. */
export function sessionOf(id: string, bytes: number): DynamodbItem {
  const known = KEY.length + id.length + 'data'.length;
  return { [KEY]: { S: id }, data: { S: 'x'.repeat(Math.max(1, bytes - known)) } };
}
