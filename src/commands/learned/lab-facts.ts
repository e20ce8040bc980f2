import type { Learned, LearnedUnit } from '../../contract/learned.ts';
import type { AnyLab } from '../../contract/step.ts';
import type { Translator } from '../../text/index.ts';
import { guessedWord, measuredWord } from '../../text/guess.ts';
import { msg, type Message } from '../../text/message.ts';
import { duration, quantity } from '../../text/quantities.ts';

/** What is said of a lab in a list. */
export interface LabFacts {
  readonly lab: AnyLab;
  readonly done: boolean;
  /** What it takes: as measured here, or about as long as it takes elsewhere. */
  readonly time: string;
  /** The learner's guess beside what was measured, or what was measured alone; null where neither is known. */
  readonly result: Message | null;
}

/** Everything a list says of a lab, with the numbers spoken. */
export function labFacts(lab: AnyLab, learned: Learned, translator: Translator): LabFacts {
  const unit = learned.units[lab.id];
  const time = unit === undefined ? lab.seconds * 1000 : unit.ms;
  return {
    lab,
    done: unit !== undefined,
    time: duration(time, translator),
    result: unit === undefined ? null : resultOf(lab, unit, translator),
  };
}

function resultOf(lab: AnyLab, unit: LearnedUnit, translator: Translator): Message | null {
  const [guess] = unit.guesses;
  if (guess !== undefined) {
    return msg('home.lab.guessed', {
      guess: guessedWord(guess, translator),
      actual: measuredWord(guess, translator),
    });
  }
  const [first] = lab.figures ?? [];
  const figure = first === undefined ? undefined : unit.figures[first.id];
  if (figure === undefined) return null;
  return msg('home.lab.measured', { actual: quantity(figure.value, figure.unit, translator) });
}
