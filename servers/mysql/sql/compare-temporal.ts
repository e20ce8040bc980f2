import { errors } from '../errors.ts';
import { quoteText } from '../store/catalog.ts';
import { momentLike, normalTime } from './temporal.ts';
import type { Expr } from './translation.ts';
import { isNumeric, type SqlType } from './types.ts';

function isTemporal({ kind }: SqlType): boolean {
  return kind === 'date' || kind === 'datetime' || kind === 'time';
}

/** Whether every value has as many digits of a fraction as the type says; one that was computed may have fewer. */
function isUniform({ stored, type }: Expr): boolean {
  return stored === true || type.decimals === 0;
}

function asTime(value: Expr, digits: number): string {
  if (value.literal?.kind !== 'text')
    return `my_cast_temporal(${value.sql}, 'time', ${String(digits)})`;
  const normal = normalTime(value.literal.text, digits);
  if (normal === undefined) throw errors.wrongValue('TIME', value.literal.text);
  return quoteText(normal);
}

/** The other side, written so that texts compare as the moments they are. */
function like(base: SqlType, other: Expr): string {
  if (other.literal?.kind === 'null' || other.type.kind === 'null') return other.sql;
  const { literal } = other;
  if (isNumeric(other.type) && literal === undefined)
    throw errors.unsupported('A date compared with a number');
  const temporal = isTemporal(other.type);
  if ((base.kind === 'time') !== (other.type.kind === 'time') && temporal) {
    throw errors.unsupported('A time compared with a date');
  }
  const alike = other.type.kind === base.kind && other.type.decimals === base.decimals;
  if (alike && isUniform(other)) {
    return other.sql;
  }
  if (base.kind === 'time') return asTime(other, Math.max(base.decimals, 6 * Number(temporal)));
  const form = base.kind === 'date' ? -1 : base.decimals;
  if (literal === undefined) return `my_moment_like(${other.sql}, ${String(form)})`;
  const moment = momentLike(literal.text, form);
  if (moment === undefined && literal.kind === 'number')
    throw errors.unsupported('A date compared with a number that is none');
  if (moment === undefined) throw errors.wrongValue(base.kind.toUpperCase(), literal.text);
  return quoteText(moment);
}

function kept(base: Expr): string {
  if (isUniform(base) || base.type.kind === 'time') return base.sql;
  return `my_moment_like(${base.sql}, ${String(base.type.decimals)})`;
}

/**
 * Both sides of a comparison in which a date or time takes part; undefined when none does.
 * @throws MySqlError 1525 for a literal that is no date, 1235 for a number or a time beside a date.
 */
export function comparableMoments(
  left: Expr,
  right: Expr,
): readonly [left: string, right: string] | undefined {
  if (!isTemporal(left.type) && !isTemporal(right.type)) return undefined;
  if (left.type.kind === 'time' && right.type.kind === 'time') {
    const digits = Math.max(left.type.decimals, right.type.decimals);
    const [a = '', b = ''] = [left, right].map((side) =>
      side.type.decimals === digits && isUniform(side) ? side.sql : asTime(side, digits),
    );
    return [`${a} COLLATE my_time`, b];
  }
  // The side that stays as it is may use an index; a stored column is the better one.
  const isLeft =
    isTemporal(left.type) &&
    (left.stored === true || !isTemporal(right.type) || right.stored !== true);
  const base = isLeft ? left : right;
  const order = base.type.kind === 'time' ? ' COLLATE my_time' : '';
  return isLeft
    ? [`${kept(left)}${order}`, like(left.type, right)]
    : [`${like(right.type, left)}${order}`, kept(right)];
}
