/** Order of utf8mb4_0900_ai_ci: letters alike but for case and accents are equal, kana of both kinds too. */
const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: false });

const ASCII = 128;

/** Place of every ASCII character in that order; 0 for those that do not count at all. */
const WEIGHTS = ((): Uint8Array => {
  const characters = Array.from({ length: ASCII }, (_, code) => String.fromCharCode(code));
  const counting = characters
    .filter((character) => COLLATOR.compare(character, '') !== 0)
    .toSorted((a, b) => COLLATOR.compare(a, b));
  const weights = new Uint8Array(ASCII);
  let weight = 0;
  for (const [at, character] of counting.entries()) {
    if (at === 0 || COLLATOR.compare(counting[at - 1] ?? '', character) !== 0) weight++;
    weights[character.charCodeAt(0)] = weight;
  }
  return weights;
})();

/** Below 0, 0 or above 0 as `a` comes before `b`, is equal to it or comes behind it. */
export const compareTexts = (a: string, b: string): number => COLLATOR.compare(a, b);

/** The same for texts of ASCII only, given as bytes; undefined when there are other characters. */
export function compareAscii(a: Uint8Array, b: Uint8Array): number | undefined {
  let [left, right] = [0, 0];
  for (;;) {
    let [first, second] = [0, 0];
    while (first === 0 && left < a.length) {
      const byte = a[left++] ?? 0;
      if (byte >= ASCII) return undefined;
      first = WEIGHTS[byte] ?? 0;
    }
    while (second === 0 && right < b.length) {
      const byte = b[right++] ?? 0;
      if (byte >= ASCII) return undefined;
      second = WEIGHTS[byte] ?? 0;
    }
    if (first !== second) return first - second;
    if (first === 0) return 0;
  }
}

function foldedCharacter(character: string): string {
  const [base = ''] = character.normalize('NFD').toLowerCase();
  // Katakana as hiragana, which stand 0x60 below them.
  return base >= 'ァ' && base <= 'ヶ' ? String.fromCharCode(base.charCodeAt(0) - 0x60) : base;
}

/** A text as that order sees it, character by character, for searching in it. */
export function folded(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  return Array.from(text.normalize('NFC'), foldedCharacter).join('');
}

let latest: { readonly source: string; readonly test: RegExp } = { source: '', test: /^$/ };

/** Whether a text follows a pattern of LIKE, without regard to case and accents unless `binary`. */
export function isLike(pattern: string, text: string, escape: string, binary = false): boolean {
  const fold = binary ? (source: string): string => source : folded;
  const source = `${escape}${String(binary)}\0${pattern}`;
  if (latest.source !== source) {
    const characters = Array.from(fold(pattern));
    const parts: string[] = [];
    let part = '';
    for (let at = 0; at < characters.length; at++) {
      let character = characters[at] ?? '';
      if (character === escape && at + 1 < characters.length) character = characters[++at] ?? '';
      else if (character === '%') {
        parts.push(part);
        part = '';
        continue;
      } else if (character === '_') character = '';
      part += character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') || '[\\s\\S]';
    }
    const [first, ...middle] = parts;
    // A part between two % is taken where it comes first and not looked for again, or many % would take for ever.
    const found = middle.map((text, at) => `(?=([\\s\\S]*?${text}))\\${String(at + 1)}`).join('');
    const test = first === undefined ? part : `${first}${found}[\\s\\S]*${part}`;
    latest = { source, test: new RegExp(`^${test}$`, 'u') };
  }
  return latest.test.test(fold(text));
}
