import { readFile } from 'node:fs/promises';
import { invalid } from '../../elasticache/recorded-choices.ts';
import { msg } from '../../elasticache/text/index.ts';
import { messageOf } from '#tutorial';

/** Reads JSON that a person wrote. @throws TutorialError OPTION_INVALID; the content is never repeated */
export async function readJson(flag: string, file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw invalid(flag, msg('create-page.file.unreadable', { file, reason: messageOf(error) }));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(flag, msg('create-page.file.not-json', { file }));
  }
}
