import { execute } from '../engine/execute.ts';
import { guarded } from '../engine/failures.ts';
import type { Reply } from '../engine/reply.ts';
import type { Session } from '../engine/session.ts';
import { errors, MySqlError } from '../errors.ts';
import { tokenize } from '../sql/lexer.ts';
import { CAPABILITY, COMMAND, OTHER_COMMANDS, STATUS } from './constants.ts';
import { PacketJoiner } from './framing.ts';
import { readParameters } from './parameters.ts';
import { addPrepared, PreparedStatements } from './prepared.ts';
import { queryText, statements } from './query-text.ts';
import { Reader } from './reader.ts';
import { columnPacket, eofPacket, errorPacket, okPacket } from './replies.ts';
import { binaryRow, textRow, type RowEncoder } from './rows.ts';
import { Writer } from './writer.ts';

const NOTHING = Buffer.alloc(0);

/** Answers the commands of one authenticated client. */
export class Dispatcher {
  readonly session: Session;
  private readonly prepared = new PreparedStatements();
  private readonly multiStatements: boolean;

  constructor(session: Session, capabilities: number) {
    this.session = session;
    this.multiStatements = (capabilities & CAPABILITY.multiStatements) !== 0;
  }

  /** Status flags as they are now. */
  get status(): number {
    const { transaction, variables } = this.session;
    return (
      (variables.get('autocommit') === 1 ? STATUS.autocommit : 0) |
      (transaction.active ? STATUS.inTransaction : 0)
    );
  }

  /**
   * The packets that answer one command; empty when none are due, undefined when the client has taken its leave.
   * Whatever goes wrong, a malformed packet included, is answered by an error packet.
   */
  async answer(payload: Buffer, sequence: number): Promise<Buffer | undefined> {
    const out = new PacketJoiner(sequence);
    const body = payload.subarray(1);
    this.session.count('Bytes_received', payload.length + 4);
    try {
      const goesOn = await this.perform(payload[0] ?? 0, body, out);
      if (goesOn === 'quit') return undefined;
      if (goesOn === 'silent') return NOTHING;
    } catch (error) {
      const known = error instanceof MySqlError;
      out.add(errorPacket(known ? error : errors.internal((error as Error).message)));
    }
    const packets = out.done();
    this.session.count('Bytes_sent', packets.length);
    return packets;
  }

  private async perform(
    command: number,
    body: Buffer,
    out: PacketJoiner,
  ): Promise<'answer' | 'quit' | 'silent'> {
    const { session } = this;
    switch (command) {
      case COMMAND.quit:
        return 'quit';
      case COMMAND.query:
        await this.query(queryText(body, session.variables.modes), out);
        return 'answer';
      case COMMAND.stmtPrepare:
        this.prepare(queryText(body, session.variables.modes), out);
        return 'answer';
      case COMMAND.stmtExecute:
        await this.executePrepared(body, out);
        return 'answer';
      case COMMAND.stmtClose:
        session.count('Com_stmt_close');
        this.prepared.delete(body.readUInt32LE(0));
        return 'silent';
      case COMMAND.stmtSendLongData:
        this.prepared.append(body.readUInt32LE(0), body.readUInt16LE(4), body.subarray(6));
        return 'silent';
      default:
        this.simple(command, body);
        out.add(okPacket(this.status));
        return 'answer';
    }
  }

  /** Commands that are answered by a bare OK. */
  private simple(command: number, body: Buffer): void {
    const { session } = this;
    switch (command) {
      case COMMAND.ping:
        return;
      case COMMAND.initDb:
        session.count('Com_change_db');
        session.use(body.toString('utf8'));
        return;
      case COMMAND.stmtReset:
        this.prepared.known(body.readUInt32LE(0), 'mysqld_stmt_reset').long.clear();
        return;
      case COMMAND.resetConnection:
        session.reset();
        this.prepared.clear();
        return;
      default:
        throw OTHER_COMMANDS.has(command)
          ? errors.unsupported(`The command ${String(command)} of the protocol`)
          : errors.unknownCommand();
    }
  }

  private async query(sql: string, out: PacketJoiner): Promise<void> {
    const { modes } = this.session.variables;
    const parts = this.multiStatements
      ? statements(sql, modes)
      : [{ sql, tokens: tokenize(sql, modes) }];
    if (parts.length === 0) throw errors.emptyQuery();
    for (const [index, part] of parts.entries()) {
      const reply = await execute(this.session, part.sql, [], part.tokens);
      const more = index < parts.length - 1 ? STATUS.moreResults : 0;
      this.add(out, reply, more, textRow);
    }
  }

  private prepare(sql: string, out: PacketJoiner): void {
    const { session } = this;
    session.count('Com_stmt_prepare');
    session.count('Questions');
    const plan = guarded({ lenient: session.bends(sql) }, () => session.plan(sql));
    addPrepared(out, this.prepared.add(sql, plan.parameters), plan, this.status);
  }

  private async executePrepared(body: Buffer, out: PacketJoiner): Promise<void> {
    this.session.count('Com_stmt_execute');
    const reader = new Reader(body);
    const statement = this.prepared.known(reader.uint(4), 'mysqld_stmt_execute');
    // Cursors are not offered, so the flags mean nothing; the iteration count is always 1.
    reader.slice(1 + 4);
    const { types, values } = readParameters(reader, statement);
    statement.types = types;
    statement.long.clear();
    this.add(out, await execute(this.session, statement.sql, values), 0, binaryRow);
  }

  private add(out: PacketJoiner, reply: Reply, more: number, encode: RowEncoder): void {
    const status = this.status | more;
    if (reply.kind === 'ok') {
      out.add(okPacket(status, reply));
      return;
    }
    out.add(new Writer().lenenc(reply.columns.length).done());
    for (const column of reply.columns) out.add(columnPacket(column));
    out.add(eofPacket(status));
    const types = reply.columns.map((column) => column.type);
    const writer = new Writer();
    for (const row of reply.rows) out.add(encode(writer, types, row));
    out.add(eofPacket(status, reply.warnings));
  }
}
