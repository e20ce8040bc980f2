import type { ResultColumn } from '../engine/reply.ts';
import type { MySqlError } from '../errors.ts';
import { BINARY, UTF8MB4 } from './constants.ts';
import { Writer } from './writer.ts';

/** An OK packet. */
export function okPacket(
  status: number,
  parts: { affected?: number; insertId?: number; warnings?: number; info?: string } = {},
): Buffer {
  const { affected = 0, insertId = 0, warnings = 0, info = '' } = parts;
  const packet = new Writer()
    .uint(0, 1)
    .lenenc(affected)
    .lenenc(Math.max(0, insertId))
    .uint(status, 2)
    .uint(Math.min(warnings, 0xffff), 2);
  return (info === '' ? packet : packet.lenencText(info)).done();
}

/** An EOF packet. */
export function eofPacket(status: number, warnings = 0): Buffer {
  return new Writer().uint(0xfe, 1).uint(Math.min(warnings, 0xffff), 2).uint(status, 2).done();
}

/** An error packet. */
export function errorPacket(error: MySqlError): Buffer {
  return new Writer()
    .uint(0xff, 1)
    .uint(error.errno, 2)
    .text(`#${error.sqlState}${error.message}`)
    .done();
}

const TEXT_KINDS = new Set(['text', 'unknown']);

/** A column definition packet. */
export function columnPacket(column: ResultColumn): Buffer {
  const { type } = column;
  return new Writer()
    .lenencText('def')
    .lenencText(column.schema)
    .lenencText(column.table)
    .lenencText(column.orgTable)
    .lenencText(column.name)
    .lenencText(column.orgName)
    .uint(0x0c, 1)
    .uint(TEXT_KINDS.has(type.kind) ? UTF8MB4 : BINARY, 2)
    .uint(type.length, 4)
    .uint(type.code, 1)
    .uint(column.flags & 0xffff, 2)
    .uint(type.decimals, 1)
    .uint(0, 2)
    .done();
}
