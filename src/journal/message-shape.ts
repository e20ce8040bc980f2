import { type Quantity, QUANTITY_UNITS, UNITS } from '../contract/quantity.ts';
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

/** JSON writes a figure that is no number, such as the mean of nothing, as null. */
export const isFigure = orNull(isNumber);
/** The name of a unit. */
export const isUnit = oneOf(UNITS);
const isQuantity = fields<Quantity>({
  value: isFigure,
  unit: oneOf(QUANTITY_UNITS),
});

/** A sentence with its values, which may be sentences themselves. */
export const isMessage: Check = (value) => {
  if (!isObject(value) || !isName(value.key)) return false;
  const { params = {} } = value;
  return isObject(params) && Object.values(params).every(isParam);
};
const isParam = either(isText, isFigure, isQuantity, isMessage);
