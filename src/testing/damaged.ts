import { createRandom } from '../measure/random.ts';

/** The first of a run's seeds; set GENERATED_SEED to repeat a run. */
export const DAMAGE_SEED = Number(process.env.GENERATED_SEED ?? Date.now() % 1_000_000_000);

/** What is put into the place of a value of JSON. */
const VALUES = ['null', 'true', '-1', '1e999', '0.5', '""', '"/"', '"../"', '[]', '{}', '[null]'];
/** What is put between two characters. */
const CHARACTERS = ['\0', '\n', '"', '\\', '{', '}', ',', '\uFEFF', '\uD800', '９', 'x'];

/** Copies of a text of JSON with one to three damages each: pieces cut, doubled or moved, values and characters put in. */
export function* damaged(text: string, seed: number, count: number): Generator<string> {
  const random = createRandom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const damages: readonly ((whole: string) => string)[] = [
    (whole) => whole.slice(0, below(whole.length)),
    (whole) => {
      const [from, to] = [below(whole.length), below(whole.length)].sort((a, b) => a - b);
      return whole.slice(0, from) + whole.slice(to);
    },
    (whole) => {
      const from = below(whole.length);
      const piece = whole.slice(from, from + below(80));
      const at = below(whole.length);
      return whole.slice(0, at) + piece + whole.slice(at);
    },
    (whole) => {
      const at = below(whole.length);
      return whole.slice(0, at) + pick(CHARACTERS) + whole.slice(at + below(2));
    },
    (whole) => {
      const values = [...whole.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g)];
      const value = values[below(values.length)];
      if (value === undefined) return whole;
      const other = random() < 0.5 ? pick(VALUES) : (values[below(values.length)]?.[0] ?? '');
      return whole.slice(0, value.index) + other + whole.slice(value.index + value[0].length);
    },
  ];
  for (let made = 0; made < count; made += 1) {
    let copy = text;
    for (let left = 1 + below(3); left > 0; left -= 1) {
      copy = damages[below(damages.length)]?.(copy) ?? copy;
    }
    yield copy;
  }
}
