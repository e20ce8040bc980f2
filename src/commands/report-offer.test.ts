import { describe, expect, it } from '@jest/globals';
import { NOTHING_LEARNED } from '../contract/learned.ts';
import { foldJournal } from '../journal/state.ts';
import type { App } from '../run/app.ts';
import { partly } from '../testing/fakes.ts';
import { offerReport } from './report.ts';

/** An app in a folder that is or is not of ours, whose learner says yes; what was asked and written is kept. */
function app(reserved: boolean): { readonly app: App; readonly did: string[] } {
  const did: string[] = [];
  const ask = partly<App['ui']['ask']>({
    interactive: true,
    confirm: () => {
      did.push('asked');
      return Promise.resolve(true);
    },
  });
  return {
    did,
    app: partly<App>({
      ui: partly<App['ui']>({ ask, print: () => undefined }),
      translator: partly<App['translator']>({ language: 'en', text: () => '' }),
      quiz: partly<App['quiz']>({ read: () => Promise.resolve({ record: {}, trouble: null }) }),
      learned: partly<App['learned']>({
        read: () => Promise.resolve({ learned: NOTHING_LEARNED, trouble: null }),
      }),
      course: partly<App['course']>({ card: () => null, exercises: [], comparison: [] }),
      peek: () => Promise.resolve(foldJournal('')),
      isReserved: () => Promise.resolve(reserved),
      writeFile: () => {
        did.push('wrote');
        return Promise.resolve();
      },
    }),
  };
}

describe('the page that is offered after a run', () => {
  it('is asked for and written', async () => {
    const { app: here, did } = app(false);
    await offerReport(here);
    expect(did).toEqual(['asked', 'wrote']);
  });

  it('is not offered where it would be refused', async () => {
    const { app: here, did } = app(true);
    await offerReport(here);
    expect(did).toEqual([]);
  });
});
