import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dump, load } from 'js-yaml';
import { exported } from './index.ts';
import { textOf } from './read-fixture.ts';
import { sayIn, SETS } from './sets-fixture.ts';
import { WRONG, type Template } from './wrong-fixture.ts';

/** AWS's own linter; it is loaded once. */
let engine: InstanceType<typeof CelEngine>;

beforeAll(() => {
  engine = new CelEngine();
});

afterAll(() => {
  engine.free();
});

function findings(text: string): readonly string[] {
  const template = Object.assign(new TemplateFile('template.yaml'), {
    readBytes: () => Buffer.from(text),
  });
  return engine
    .validateStandard(template)
    .diagnostics.filter(({ severity }) => ['FATAL', 'ERROR', 'WARN'].includes(severity))
    .map(({ ruleId }) => ruleId);
}

describe("the template, to AWS's own linter", () => {
  it.each(Object.entries(SETS))('has nothing to warn of: %s', (_name, choices) => {
    expect(findings(exported(choices, 'cloudformation', sayIn('ja')))).toEqual([]);
  });

  it.each(WRONG)('is wrong with %s (%s)', (_mistake, rule, spoil) => {
    const template = load(textOf('upkeep', 'cloudformation')) as Template;
    spoil(template);
    expect(findings(dump(template))).toContain(rule);
  });
});
