import type { Unit } from '../contract/events.ts';
import type { Quantity } from '../contract/quantity.ts';
import {
  either,
  fields,
  isName,
  isNumber,
  isObject,
  isText,
  oneOf,
  orNull,
  type Check,
} from './shape.ts';

const UNITS: readonly Unit[] = [
  'text',
  'count',
  'ms',
  'µs',
  's',
  'bytes',
  'percent',
  'times',
  'per-second',
];
/** JSON writes a figure that is no number, such as the mean of nothing, as null. */
export const isFigure = orNull(isNumber);
/** The name of a unit. */
export const isUnit = oneOf(UNITS);
const isQuantity = fields<Quantity>({
  value: isFigure,
  unit: oneOf([...UNITS, 'ratio', 'points']),
});

/** A sentence with its values, which may be sentences themselves. */
export const isMessage: Check = (value) => {
  if (!isObject(value) || !isName(value.key)) return false;
  const { params = {} } = value;
  return isObject(params) && Object.values(params).every(isParam);
};
const isParam = either(isText, isFigure, isQuantity, isMessage);
