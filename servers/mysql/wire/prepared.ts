import { errors } from '../errors.ts';
import type { Plan } from '../engine/compile.ts';
import { TEXT } from '../sql/types.ts';
import { resultColumn } from '../engine/reply.ts';
import type { PacketJoiner } from './framing.ts';
import { columnPacket, eofPacket } from './replies.ts';
import { Writer } from './writer.ts';

/** Type of one parameter, as the client announced it. */
export interface ParameterType {
  readonly code: number;
  readonly unsigned: boolean;
}

/** A statement a client has prepared. */
export interface PreparedStatement {
  readonly id: number;
  readonly sql: string;
  readonly parameters: number;
  /** Types of the execution before, which a client may leave out. */
  types: readonly ParameterType[];
  /** Values sent ahead by COM_STMT_SEND_LONG_DATA, by index. */
  readonly long: Map<number, Buffer>;
}

/** MySQL's own limit on what is prepared at once (`max_prepared_stmt_count`). */
const MOST = 16_382;

const PARAMETER = resultColumn({ name: '?', type: TEXT });

/** The prepared statements of one connection. */
export class PreparedStatements extends Map<number, PreparedStatement> {
  private nextId = 1;

  /** Keeps a statement under a new number. */
  add(sql: string, parameters: number): PreparedStatement {
    if (this.size >= MOST) throw errors.internal('too many prepared statements');
    const statement = {
      id: this.nextId++,
      sql,
      parameters,
      types: [],
      long: new Map<number, Buffer>(),
    };
    this.set(statement.id, statement);
    return statement;
  }

  /** The statement of that number. Throws 1243. */
  known(id: number, command: string): PreparedStatement {
    const found = this.get(id);
    if (found === undefined) throw errors.unknownStatement(String(id), command);
    return found;
  }

  /** Notes a part of a long value; an unknown statement is passed over, for no answer may be sent. */
  append(id: number, index: number, bytes: Buffer): void {
    const long = this.get(id)?.long;
    long?.set(index, Buffer.concat([long.get(index) ?? Buffer.alloc(0), bytes]));
  }
}

/** Adds the answer to COM_STMT_PREPARE. */
export function addPrepared(
  out: PacketJoiner,
  statement: PreparedStatement,
  plan: Plan,
  status: number,
): void {
  const columns = plan.kind === 'query' ? plan.columns : [];
  out.add(
    new Writer()
      .uint(0, 1)
      .uint(statement.id, 4)
      .uint(columns.length, 2)
      .uint(statement.parameters, 2)
      .uint(0, 3)
      .done(),
  );
  for (let index = 0; index < statement.parameters; index++) out.add(columnPacket(PARAMETER));
  if (statement.parameters > 0) out.add(eofPacket(status));
  for (const column of columns) out.add(columnPacket(column));
  if (columns.length > 0) out.add(eofPacket(status));
}
