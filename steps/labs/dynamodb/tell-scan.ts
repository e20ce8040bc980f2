import type { EngineLabel } from '#tutorial';
import type { Narrator } from '../../kit/narrator.ts';
import { scanTable } from './report.ts';
import { askForAField, OF_ADA, VISITS } from './scan.ts';
import { scanSentences } from './sentences.ts';
import type { Stand } from './stand.ts';
import { msg } from './text.ts';

/** Asks a question that the key does not answer, and tells what it took. */
export async function tellScan(
  stand: Stand,
  engines: readonly EngineLabel[],
  tell: Narrator,
): Promise<void> {
  tell.say('heading', msg('lab.dynamodb.scan'));
  tell.say('text', msg('lab.dynamodb.scan.plan', { visits: VISITS, mine: OF_ADA }));
  const asked = await askForAField(stand);
  tell.table(scanTable(asked, engines));
  for (const sentence of scanSentences(asked)) tell.say('text', sentence);
  tell.say('text', msg('lab.dynamodb.scan.index'));
}
