import type {
  Chart,
  Exchange,
  Message,
  MysqlSession,
  Note,
  QueryResult,
  Read,
  ReadPath,
  RedisSession,
  StepContext,
  Table,
  Unit,
} from '#tutorial';
import { mysqlExchange } from './mysql-cli.ts';
import { observedRead } from './observed.ts';
import { formatReply } from './redis-cli.ts';

type Sentence = Extract<Note, { readonly message: Message }>['kind'];

/** Tells the story of a unit: sentences, commands as they would be typed, tables, charts. */
export interface Narrator {
  say(kind: Sentence, message: Message): void;
  /** Says why something is so; what was explained before in the same words is not explained again. */
  explain(message: Message): void;
  /** Code for the learner to read. */
  code(text: string): void;
  /** Exchanges that took place already. */
  transcript(
    prompt: Exclude<Extract<Note, { kind: 'transcript' }>['prompt'], 'redis-cli'>,
    exchanges: readonly Exchange[],
  ): void;
  /** Exchanges with the Redis at `address` (`host:port`) that took place already. */
  redisCli(address: string, exchanges: readonly Exchange[]): void;
  /** Runs statements one after the other, which Ctrl-C ends, shows them with their answers and gives the last one's. */
  mysql(session: MysqlSession, ...statements: readonly string[]): Promise<QueryResult>;
  /** Runs commands one after the other, shows them with their replies and gives the last one's. */
  redis(
    session: RedisSession,
    ...commands: readonly (readonly [string, ...(string | number)[]])[]
  ): Promise<unknown>;
  /** A read through the cache-aside core, exactly as the core reported it, and its path where that was watched. */
  read(label: Message | string, read: Read<object>, path?: ReadPath): void;
  table(table: Table): void;
  chart(chart: Chart): void;
  progress(id: string, label: Message, value: number, max: number, unit: Unit): void;
}

/** A narrator over a step's events. */
export function createNarrator(ctx: Pick<StepContext, 'emit' | 'clock' | 'signal'>): Narrator {
  const { emit, signal } = ctx;
  const note = (of: Note): void => {
    emit({ event: 'step.note', note: of });
  };
  const transcript: Narrator['transcript'] = (prompt, exchanges) => {
    note({ kind: 'transcript', prompt, exchanges });
  };
  const redisCli: Narrator['redisCli'] = (address, exchanges) => {
    note({ kind: 'transcript', prompt: 'redis-cli', address, exchanges });
  };
  const explained = new Set<string>();
  return {
    say(kind, message) {
      note({ kind, message });
    },
    explain(message) {
      const words = JSON.stringify(message);
      if (!explained.has(words)) note({ kind: 'text', message });
      explained.add(words);
    },
    code(text) {
      transcript('code', [{ input: text, output: [] }]);
    },
    transcript,
    redisCli,
    async mysql(session, ...statements) {
      const exchanges: Exchange[] = [];
      let last: QueryResult = { rows: [], columns: [], affectedRows: 0, warnings: 0 };
      for (const sql of statements) {
        const begin = ctx.clock.now();
        last = await session.query(sql, [], signal);
        exchanges.push(mysqlExchange(sql, last, ctx.clock.now() - begin));
      }
      transcript('mysql', exchanges);
      return last;
    },
    async redis(session, ...commands) {
      const exchanges: Exchange[] = [];
      let last: unknown = null;
      for (const command of commands) {
        last = await session.command(...command);
        exchanges.push({ input: command.map(typed).join(' '), output: formatReply(last) });
      }
      redisCli(session.address, exchanges);
      return last;
    },
    read(label, read, path) {
      emit(observedRead(label, read, path));
    },
    table(table) {
      emit({ event: 'table', table });
    },
    chart(chart) {
      emit({ event: 'chart', chart });
    },
    progress(id, label, value, max, unit) {
      emit({ event: 'step.progress', id, label, value, max, unit });
    },
  };
}

/** An argument as redis-cli takes it: quoted when it is not one plain word. */
function typed(argument: string | number): string {
  const text = String(argument);
  return /^[\w:.*{}-]+$/.test(text) ? text : JSON.stringify(text);
}
