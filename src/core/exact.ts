/**
 * Which objects a codec may write down, because what it reads back is of the same kind: an object of a class would
 * come back as one without, and everything its class knew would be lost on a hit and not on a miss. Prototypes are
 * told by their depth, since the rows may have been made in another realm.
 */

/** True for an object as JSON makes it: no class, and only members that JSON writes and reads as they are. */
export function isPlainObject(value: object): boolean {
  const prototype = parentOf(value);
  if (prototype === null || parentOf(prototype) !== null || Array.isArray(value)) return false;
  // JSON.parse would make a member of it, assignment a prototype.
  return !Object.hasOwn(value, '__proto__') && hasOnlyValues(value);
}

/** Without members that are hidden, computed at every look, or named by a symbol: none of them is written down. */
function hasOnlyValues(value: object): boolean {
  return Reflect.ownKeys(value).every((name) => {
    const member = Object.getOwnPropertyDescriptor(value, name);
    return typeof name === 'string' && member?.enumerable === true && 'value' in member;
  });
}

/** True for an array as JSON makes it: without holes and without names. */
export function isPlainArray(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  return depthOf(value) === 2 && Object.keys(value).length === value.length;
}

/** True for a Date, and not for an object of a class made from it. */
export function isDate(value: object): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]' && depthOf(value) === 2;
}

/** True for a row as a driver makes it: an object without a class, or of a class without members of its own. */
export function isRow(value: object): boolean {
  if (Array.isArray(value)) return false;
  const prototype = parentOf(value);
  if (prototype === null || parentOf(prototype) === null) return true;
  return (
    depthOf(value) === 2 &&
    Object.getOwnPropertyNames(prototype).every((name) => name === 'constructor')
  );
}

function parentOf(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

/** How many prototypes an object has: 1 for a plain one, 2 for an array or an object of a class. */
function depthOf(value: object): number {
  let depth = 0;
  for (let one = parentOf(value); one !== null; one = parentOf(one)) depth += 1;
  return depth;
}
