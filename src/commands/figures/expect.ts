import { TutorialError } from '../../contract/errors.ts';
import type { Figure } from '../../contract/figure.ts';
import type { Given, OptionSet } from '../../contract/options.ts';
import type { Heard } from '../../run/run-steps.ts';
import type { Translator } from '../../text/index.ts';
import { msg, type Message } from '../../text/message.ts';
import { quantity } from '../../text/quantities.ts';

/** How a figure may stand to the number behind it. */
const HOLDS: Readonly<Record<string, (measured: number, wanted: number) => boolean>> = {
  '>=': (measured, wanted) => measured >= wanted,
  '<=': (measured, wanted) => measured <= wanted,
  '>': (measured, wanted) => measured > wanted,
  '<': (measured, wanted) => measured < wanted,
  '=': (measured, wanted) => measured === wanted,
};
const SHAPE = /^([a-z][a-z-]*)\s*(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)(%?)$/;

interface Expectation {
  readonly figure: Figure;
  readonly sign: string;
  /** In the figure's unit. */
  readonly wanted: number;
  readonly typed: string;
}

/** `--expect` for a command whose units have these figures; no option where there are none. */
export function expectOption(figures: readonly Figure[]): OptionSet {
  if (figures.length === 0) return {};
  const names = figures.map(({ id }) => id).join(', ');
  return {
    expect: {
      ...{ type: 'list', placeholder: 'condition', default: [] },
      help: msg('cli.option.expect', { names }),
      check: (typed) => {
        const parsed = parse(typed, figures);
        return 'key' in parsed ? parsed : undefined;
      },
    },
  };
}

/** What was typed, or the sentence that says what is wrong with it. A share is typed as 0.3 or as 30%. */
function parse(typed: string, figures: readonly Figure[]): Expectation | Message {
  const [, name = '', sign = '', number = '', percent] = SHAPE.exec(typed.trim()) ?? [];
  if (sign === '') return msg('expect.shape', { typed });
  const figure = figures.find(({ id }) => id === name);
  if (figure === undefined) {
    return msg('expect.unknown', { name, names: figures.map(({ id }) => id).join(', ') });
  }
  const value = Number(number);
  const isShare = figure.unit === 'percent';
  if (percent === '%' && !isShare) return msg('expect.no-percent', { name });
  if (percent !== '%' && isShare && value > 1) return msg('expect.share', { typed: name + sign });
  return { figure, sign, wanted: isShare && percent !== '%' ? value * 100 : value, typed };
}

/**
 * Runs something and holds what it measured against what was expected of it; what did not run is not judged.
 * @throws TutorialError EXPECTATION_UNMET with a sentence for each that is not met
 */
export async function expecting(
  {
    figures,
    given,
    translator,
  }: {
    readonly figures: readonly Figure[];
    readonly given: Given;
    readonly translator: Translator;
  },
  run: (heard: Heard) => Promise<boolean>,
): Promise<boolean> {
  const measured = new Map<string, number>();
  const ran = await run((_id, unit) => {
    for (const [id, { value }] of Object.entries(unit.figures)) measured.set(id, value);
  });
  if (!ran) return false;
  const asked = Array.isArray(given.expect) ? (given.expect as readonly string[]) : [];
  const problems = asked.flatMap((typed) => {
    const parsed = parse(typed, figures);
    const problem = 'key' in parsed ? parsed : unmet(parsed, measured, translator);
    return problem === null ? [] : [translator.text(problem)];
  });
  if (problems.length > 0) {
    throw new TutorialError('EXPECTATION_UNMET', { problems: problems.join(' ') });
  }
  return true;
}

function unmet(
  { figure, sign, wanted, typed }: Expectation,
  measured: ReadonlyMap<string, number>,
  translator: Translator,
): Message | null {
  const value = measured.get(figure.id);
  if (value === undefined) return msg('expect.unmeasured', { typed });
  if (HOLDS[sign]?.(value, wanted) === true) return null;
  return msg('expect.unmet', {
    typed,
    name: figure.name,
    measured: quantity(value, figure.unit, translator),
  });
}
