import type { KeyValue } from './ports.ts';

/** The commands of a store. */
const COMMANDS = [
  'get',
  'setWithTtl',
  'del',
  'mget',
  'getBuffer',
  'mgetBuffer',
  'setIfAbsent',
  'delIfEquals',
  'setIfUnchanged',
] as const satisfies readonly (keyof KeyValue)[];

type Command = (typeof COMMANDS)[number];

/**
 * The same store, whose failures go through `failed` first: it throws what the caller is to see. Commands that the store
 * lacks stay away.
 */
export function failingStore(
  store: KeyValue,
  failed: (error: unknown) => never,
  commands: readonly Command[] = COMMANDS,
): KeyValue {
  const there = commands.filter((name) => store[name] !== undefined);
  const through = there.map((name) => {
    const call = async (...args: readonly unknown[]): Promise<unknown> => {
      try {
        return await Reflect.apply(Reflect.get(store, name) as () => Promise<unknown>, store, args);
      } catch (error) {
        return failed(error);
      }
    };
    return [name, call] as const;
  });
  return { ...store, ...Object.fromEntries(through) };
}
