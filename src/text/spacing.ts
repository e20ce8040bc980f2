const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u;
const LATIN = /[A-Za-z0-9%µ]/;

/** Full-width punctuation, which carries a space of its own. */
const MARK = /[、。（）「」？！～]/u;

/** Where a value meets the words of its sentence: what stands before and after. */
interface Seam {
  readonly before: string;
  readonly after: string;
  /** True for a value of this program's own; what a person typed loses no blank. */
  readonly own: boolean;
}

/**
 * Puts a value and the words of its sentence together, since who writes a sentence cannot know what a value begins or
 * ends with: a blank stands between Japanese and Latin script or numbers, and none between Japanese and Japanese or before and behind
 * Japanese punctuation.
 */
export function joined({ before, after, own }: Seam): string {
  const [left, right] = [before.replace(/ $/, ''), after.replace(/^ /, '')];
  const [last, first] = [left.at(-1) ?? '', right.at(0) ?? ''];
  if (own && (closes(last, first) || closes(first, last))) return left + right;
  const meet =
    (JAPANESE.test(last) && LATIN.test(first)) || (LATIN.test(last) && JAPANESE.test(first));
  return meet ? `${left} ${right}` : before + after;
}

/** True for Japanese beside Japanese, and for its punctuation beside anything that is read as a word. */
function closes(one: string, other: string): boolean {
  return MARK.test(one)
    ? JAPANESE.test(other) || MARK.test(other) || LATIN.test(other)
    : JAPANESE.test(one) && JAPANESE.test(other);
}
