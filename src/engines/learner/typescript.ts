import { transform } from 'sucrase';

/**
 * The JavaScript of a file in TypeScript, line by line where it was; types are taken away and not checked.
 * @throws SyntaxError naming the line and the column
 */
export function javaScriptOf(source: string): string {
  return transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
}
