import type { EngineLabel } from './engine-kind.ts';
import type { Message } from './message.ts';
import type { Unit } from './quantity.ts';
import type { Subject } from './subject.ts';

/** One line of a card: what was measured, and what may be said of it. */
export interface CardRow {
  /** Stable name for programs. */
  readonly id: string;
  readonly name: Message;
  /** What it was measured of, for example a query; null where the name says it all. */
  readonly of: Message | string | null;
  /** Figures that are drawn to one scale from nothing, the longest first. */
  readonly bars: readonly {
    readonly name: Message;
    readonly subject: Subject;
    readonly value: number;
    readonly unit: Unit;
  }[];
  readonly said: Message;
  /** What was guessed of a figure that is drawn, and what it came to; null where nobody guessed. */
  readonly guess: CardGuess | null;
}

/** A guess that was answered, and what had been asked. */
export interface CardGuess {
  readonly question: Message;
  readonly guess: number;
  readonly actual: number;
  readonly unit: Unit;
}

/** What a run came to, on one card. Everything on it was measured. */
export interface Card {
  /** When the last of it was measured, as the journal has it. */
  readonly measuredAt: string;
  readonly title: Message;
  readonly rows: readonly CardRow[];
  /** The engines behind the figures. */
  readonly engines: readonly EngineLabel[];
  /** The command to go on with; null where there is none. */
  readonly next: Message | null;
}
