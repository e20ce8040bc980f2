import { describe, expect, it } from '@jest/globals';
import { Command, Option } from 'commander';
import { loadMeasure } from '../ui/width.ts';
import { helpLayout } from './help-layout.ts';

const measure = await loadMeasure();
const ENGLISH =
  'ask about the choices of the create page one by one, or take those of this hands-on';
const JAPANESE = '作成ページの項目を 1 つずつ選ぶか、このハンズオンの構成にするかを指定します';

/** Help of a command with short and long flags, on a screen of so many columns. */
function help(columns: number): readonly string[] {
  const command = new Command('tutorial')
    .addOption(new Option('--page <which>', ENGLISH))
    .addOption(new Option('--a-flag-that-is-much-longer-than-others <placeholder>', JAPANESE))
    .configureOutput({ getOutHelpWidth: () => columns })
    .configureHelp(helpLayout(measure));
  return command.helpInformation().split('\n');
}

describe('help', () => {
  it.each([40, 60, 80, 120])('is no wider than %d columns and tears no word', (columns) => {
    const lines = help(columns);
    for (const line of lines.filter((one) => !one.includes('--a-flag'))) {
      expect(measure(line)).toBeLessThan(columns);
    }
    const words = lines.join(' ').split(/\s+/);
    for (const word of ENGLISH.split(' ')) expect(words).toContain(word);
    expect(lines.join('').replaceAll(/\s/g, '')).toContain(JAPANESE.replaceAll(/\s/g, ''));
  });

  it('has a long flag on a line of its own, and descriptions in one column', () => {
    const lines = help(80);
    const at = lines.findIndex((line) => line.includes('--a-flag'));
    expect(lines[at]).toMatch(/^ {2}--a-flag\S+ <placeholder>$/);
    const column = lines.find((line) => line.includes('--page'))?.indexOf('ask');
    expect(lines[at + 1]?.search(/\S/)).toBe(column);
  });
});
