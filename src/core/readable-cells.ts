import { NotEncodable, UnreadableValue } from './codec.ts';
import { isDate, isPlainArray, isPlainObject } from './exact.ts';

/**
 * How the cells of one column are written in JSON. Most columns are `plain`; a column whose cells
 * differ in kind is `mixed`, and each of its cells carries its own tag.
 */
export type ColumnKind = 'plain' | 'date' | 'bytes' | 'bigint' | 'mixed';

type CellKind = Exclude<ColumnKind, 'mixed'> | 'null' | 'negative-zero';

/** The quick answer for nearly every cell: true only when JSON surely gives back exactly this. */
export function isPlainCell(cell: unknown): boolean {
  if (typeof cell === 'number') return Number.isFinite(cell) && !Object.is(cell, -0);
  return typeof cell === 'string' || cell === null || typeof cell === 'boolean';
}

/** The one kind that can write all cells of a column. @throws NotEncodable */
export function kindOfColumn(cells: readonly unknown[]): ColumnKind {
  let kind: CellKind = 'null';
  for (const cell of cells) {
    const found = kindOfCell(cell);
    if (found === 'null' || found === kind) continue;
    if (kind !== 'null' || found === 'negative-zero') return 'mixed';
    kind = found;
  }
  return kind === 'null' ? 'plain' : kind;
}

function kindOfCell(cell: unknown): CellKind {
  switch (typeof cell) {
    case 'string':
    case 'boolean':
      return 'plain';
    case 'number':
      if (Object.is(cell, -0)) return 'negative-zero';
      if (Number.isFinite(cell)) return 'plain';
      break;
    case 'bigint':
      return 'bigint';
    case 'object':
      if (cell === null) return 'null';
      if (isDate(cell)) return 'date';
      if (Buffer.isBuffer(cell)) return 'bytes';
      if (isPlainJson(cell)) return 'plain';
      break;
    default:
  }
  throw new NotEncodable(`a value of type ${typeof cell} has no exact form in JSON`);
}

/** True when JSON gives back exactly this: a JSON column, a POINT. */
function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (isPlainArray(value)) return value.every(isPlainJson);
  return isPlainObject(value) && Object.values(value).every(isPlainJson);
}

/** A cell as JSON can hold it. */
export function toJson(cell: unknown, kind: ColumnKind): unknown {
  if (cell === null) return null;
  switch (kind) {
    case 'plain':
      return cell;
    case 'date': {
      const date = cell as Date;
      // MySQL's zero date arrives as an invalid one, which has no ISO form.
      return Number.isNaN(date.getTime()) ? '' : date.toISOString();
    }
    case 'bytes':
      return (cell as Buffer).toString('base64');
    case 'bigint':
      return (cell as bigint).toString();
    case 'mixed': {
      const own = kindOfCell(cell);
      return own === 'negative-zero' ? [own] : [own, toJson(cell, own === 'null' ? 'plain' : own)];
    }
  }
}

/** The cell that {@link toJson} was given. @throws UnreadableValue */
export function fromJson(json: unknown, kind: ColumnKind): unknown {
  if (json === null || kind === 'plain') return json;
  if (kind === 'mixed') return fromTagged(json);
  if (typeof json !== 'string') throw new UnreadableValue(`a ${kind} must be written as text`);
  if (kind === 'date') return new Date(json === '' ? Number.NaN : json);
  if (kind === 'bytes') return Buffer.from(json, 'base64');
  return BigInt(json);
}

function fromTagged(json: unknown): unknown {
  const [kind, inner] = Array.isArray(json) ? (json as unknown[]) : [];
  if (kind === 'negative-zero') return -0;
  if (kind === 'plain' || kind === 'date' || kind === 'bytes' || kind === 'bigint') {
    return fromJson(inner, kind);
  }
  throw new UnreadableValue('a tagged cell of unknown kind');
}
