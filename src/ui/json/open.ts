import type { OpenedOutput, OutputParts } from '../output-parts.ts';
import { NOBODY } from '../prompts.ts';
import { JsonRenderer } from './renderer.ts';

/** For programs: a JSON object per line, and nobody to ask. */
export function openJson({ translator, out, now }: OutputParts): OpenedOutput {
  return { renderer: new JsonRenderer(translator, out, () => now().toISOString()), ask: NOBODY };
}
