/** A letter, a figure or what joins them: beside a word it makes another word of it. */
const JOINED = '[\\p{Script=Latin}\\p{N}_-]';

/** The forms of a word, which a text of the catalogs separates by commas. */
export function formsOf(forms: string): readonly string[] {
  return forms.split(/\s*[,、]\s*/);
}

/**
 * Whether a text holds one of the forms of a word. What is written in Latin letters is found as a whole word, also in
 * the plural and at the beginning of a sentence; line breaks may fall anywhere in Japanese.
 */
export function writtenIn(text: string, forms: string): boolean {
  const joined = text.replace(/\s+/g, '');
  return formsOf(forms).some((form) =>
    /\p{Script=Latin}/u.test(form) ? latin(form).test(text) : joined.includes(form),
  );
}

function latin(form: string): RegExp {
  const [first = '', ...rest] = Array.from(form, (character) =>
    character === ' ' ? '\\s+' : character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const start =
    first === first.toUpperCase() || form.length < 3 ? first : `[${first}${first.toUpperCase()}]`;
  return new RegExp(`(?<!${JOINED})${start}${rest.join('')}(?:e?s)?(?!${JOINED})`, 'u');
}
