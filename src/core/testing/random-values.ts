class Money {
  readonly cents: number;

  constructor(cents: number) {
    this.cents = cents;
  }

  toString(): string {
    return `${String(this.cents / 100)} euros`;
  }
}

class Moment extends Date {}

/** One of several, by chance. */
function oneOf<T>(random: () => number, all: readonly T[]): T {
  return all[Math.floor(random() * all.length)] as T;
}

/** A value as drivers, their typeCast functions and applications make them: plain ones, and every odd one. */
export function randomValue(random: () => number, depth = 2): unknown {
  const number = Math.floor(random() * 5);
  const leaf: (() => unknown)[] = [
    () => number,
    () => number / 2,
    () => -0,
    () => Number.NaN,
    () => BigInt(number),
    () => String(number),
    () => oneOf(random, ['', 'a', "it's", 'C:\\', '日本語', '\u3000', '\ud800']),
    () => null,
    () => undefined,
    () => random() < 0.5,
    () => new Date(number),
    () => new Date(Number.NaN),
    () => new Moment(number),
    () => Buffer.from([number]),
    () => new Uint8Array([number]),
    () => new Float32Array([number]),
    () => new Set([number]),
    () => new Map([[number, number]]),
    () => new Money(number),
    // Drivers take them, so callers may give them.
    () => new Number(number),
    () => new RegExp(String(number)),
    () => ({ toSqlString: () => `price * ${String(number)}` }),
    () => () => number,
    () => Symbol('s'),
  ];
  const nested: (() => unknown)[] = [
    () => [randomValue(random, depth - 1), randomValue(random, depth - 1)],
    () => ({ a: randomValue(random, depth - 1) }),
    () => Object.create(null, { a: { value: number, enumerable: true } }) as unknown,
    () => JSON.parse(`{"__proto__":${String(number)}}`) as unknown,
    () => Object.assign([number], { name: number }),
    () => Object.assign(new Array(3), { 0: number }) as unknown,
  ];
  return oneOf(random, depth > 0 ? [...leaf, ...nested] : leaf)();
}
