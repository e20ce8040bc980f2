import { ask, type Answer } from './dispatch.ts';
import type { Store } from './store.ts';

/** What dynalite does not do: tables whose items end. Kept in the journal with the tables. */
export class TimeToLive {
  readonly #store: Store;
  readonly #delayMs: number;
  /** By the table's name. */
  #known: Record<string, Known> = {};

  private constructor(store: Store, delayMs: number) {
    this.#store = store;
    this.#delayMs = delayMs;
  }

  /** Reads what the journal knows. */
  static async open(store: Store, delayMs: number): Promise<TimeToLive> {
    const ttl = new TimeToLive(store, delayMs);
    ttl.#known = await new Promise((resolve) => {
      store.db.get(KEY, (_error, value) => {
        resolve((value ?? {}) as Record<string, Known>);
      });
    });
    return ttl;
  }

  /** The answer to UpdateTimeToLive. */
  async update(input: Record<string, unknown>): Promise<Answer> {
    const { TableName: table, TimeToLiveSpecification: wanted } = input;
    const found = await this.#table(table);
    if (found.status !== 200) return found;
    const { AttributeName: attribute, Enabled: enabled } = (wanted ?? {}) as Record<
      string,
      unknown
    >;
    if (typeof attribute !== 'string' || attribute === '' || typeof enabled !== 'boolean') {
      return invalid('TimeToLiveSpecification needs AttributeName and Enabled');
    }
    if (enabled === (this.#attributeOf(table, found) !== null)) {
      return invalid(`TimeToLive is already ${enabled ? 'enabled' : 'disabled'}`);
    }
    const others = Object.entries(this.#known).filter(([name]) => name !== table);
    const next = Object.fromEntries(
      enabled ? [...others, [String(table), { attribute, id: tableOf(found).TableId }]] : others,
    );
    await new Promise<void>((resolve, reject) => {
      this.#store.db.put(KEY, next, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
    this.#known = next;
    return { status: 200, body: { TimeToLiveSpecification: wanted } };
  }

  /** The answer to DescribeTimeToLive. */
  async describe(input: Record<string, unknown>): Promise<Answer> {
    const found = await this.#table(input.TableName);
    if (found.status !== 200) return found;
    const attribute = this.#attributeOf(input.TableName, found);
    const description =
      attribute === null
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute };
    return { status: 200, body: { TimeToLiveDescription: description } };
  }

  /** Deletes what ended longer than the delay ago, unless it was changed meanwhile. */
  async sweep(now: number): Promise<void> {
    for (const table of Object.keys(this.#known)) {
      const described = await this.#table(table);
      const attribute = this.#attributeOf(table, described);
      if (attribute !== null) await this.#sweepTable(table, attribute, described, now);
    }
  }

  async #sweepTable(
    table: string,
    attribute: string,
    described: Answer,
    now: number,
  ): Promise<void> {
    const seconds = (ms: number): { N: string } => ({ N: String(Math.floor(ms / 1000)) });
    const { tables } = this.#store;
    const keys = tableOf(described).KeySchema.map(({ AttributeName: name }) => name);
    const names = { '#t': attribute };
    let from: unknown;
    do {
      const { status, body } = await ask(tables, 'Scan', {
        TableName: table,
        FilterExpression: '#t < :end AND #t > :old',
        ExpressionAttributeNames: names,
        // DynamoDB leaves alone what ended more than five years ago.
        ExpressionAttributeValues: {
          ':end': seconds(now - this.#delayMs),
          ':old': seconds(now - FIVE_YEARS_MS),
        },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      });
      if (status !== 200) return;
      for (const item of body.Items as Record<string, unknown>[]) {
        await ask(tables, 'DeleteItem', {
          TableName: table,
          Key: Object.fromEntries(keys.map((name) => [name, item[name]])),
          ConditionExpression: '#t = :seen',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':seen': item[attribute] },
        });
      }
      from = body.LastEvaluatedKey;
    } while (from !== undefined);
  }

  /** Null when the table has none; one that was deleted and made again has another id, and begins without. */
  #attributeOf(table: unknown, described: Answer): string | null {
    const known = this.#known[String(table)];
    const isSame = known !== undefined && described.status === 200;
    return isSame && known.id === tableOf(described).TableId ? known.attribute : null;
  }

  #table(name: unknown): Promise<Answer> {
    return ask(this.#store.tables, 'DescribeTable', { TableName: name });
  }
}

const KEY = 'ttl~';
const FIVE_YEARS_MS = 5 * 365 * 86_400_000;

/** The attribute of one table, which is told apart from a later one of the same name. */
interface Known {
  readonly id: string;
  readonly attribute: string;
}

interface Described {
  readonly TableId: string;
  readonly KeySchema: readonly { readonly AttributeName: string }[];
}

function tableOf({ body }: Answer): Described {
  return body.Table as Described;
}

function invalid(message: string): Answer {
  const type = 'com.amazon.coral.validate#ValidationException';
  return { status: 400, body: { __type: type, message } };
}
