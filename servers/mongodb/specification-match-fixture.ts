/** Whether a value is what a case of MongoDB's unified test format expects; at the root further fields are allowed. */
export function matches(expected: unknown, actual: unknown, root = true): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      expected.length === actual.length &&
      expected.every((one, index) => matches(one, actual[index], root))
    );
  }
  if (!isObject(expected)) return equal(expected, actual);
  if ('$$unsetOrMatches' in expected) {
    return (
      actual === undefined || actual === null || matches(expected.$$unsetOrMatches, actual, root)
    );
  }
  if ('$$type' in expected) return actual !== undefined;
  if (!isObject(actual)) return equal(expected, actual);
  const extra = Object.keys(actual).filter((key) => !(key in expected));
  if (!root && extra.length > 0) return false;
  return Object.entries(expected).every(([key, value]) => {
    if (isObject(value) && '$$exists' in value) return key in actual === value.$$exists;
    return matches(value, actual[key], false);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function equal(left: unknown, right: unknown): boolean {
  if (typeof left === 'object' || typeof right === 'object') {
    return JSON.stringify(left) === JSON.stringify(right);
  }
  return left === right;
}
