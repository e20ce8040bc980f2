import {
  defaultsOf,
  type Choices,
  type Given,
  type OptionSet,
  type OptionValue,
} from '../contract/options.ts';

/** The answers of a page of questions: which questions there are after them, and what they come to. */
export class FormAnswers {
  readonly #set: OptionSet;
  readonly #given: Given;
  readonly #answers: Map<string, OptionValue>;

  /** `given` was decided before and is not asked for; `answers` were given before and may be changed. */
  constructor(set: OptionSet, given: Given, answers: Given) {
    this.#set = set;
    this.#given = given;
    this.#answers = new Map();
    for (const [name, answer] of Object.entries(answers)) {
      if (set[name]?.question !== undefined && answer !== undefined)
        this.#answers.set(name, answer);
    }
  }

  /** The questions that apply after the answers so far, in their order. */
  get asked(): readonly string[] {
    return this.#walk().asked;
  }

  /** What everything comes to: answers to questions that apply no more do not count. */
  get choices(): Choices {
    return this.#walk().values;
  }

  /** The answers that count. */
  get kept(): Given {
    return Object.fromEntries(
      this.asked.flatMap((name) => {
        const answer = this.#answers.get(name);
        return answer === undefined ? [] : [[name, answer] as const];
      }),
    );
  }

  /** The first question that has no answer yet; null where all have. */
  get open(): string | null {
    return this.asked.find((name) => !this.#answers.has(name)) ?? null;
  }

  has(name: string): boolean {
    return this.#answers.has(name);
  }

  set(name: string, value: OptionValue): void {
    this.#answers.set(name, value);
  }

  /** It has no answer any more. */
  forget(name: string): void {
    this.#answers.delete(name);
  }

  /** Answers what is open as usual. */
  takeRest(): void {
    for (let name = this.open; name !== null; name = this.open) {
      this.#answers.set(name, this.#set[name]?.default ?? null);
    }
  }

  /** True when nobody will be asked about it any more. */
  isDecided(name: string): boolean {
    return this.#answers.has(name) || !this.asked.includes(name);
  }

  #walk(): { readonly asked: readonly string[]; readonly values: Record<string, OptionValue> } {
    const values = { ...defaultsOf(this.#set), ...this.#given } as Record<string, OptionValue>;
    const asked: string[] = [];
    for (const [name, option] of Object.entries(this.#set)) {
      if (option.question === undefined || name in this.#given) continue;
      if (option.when?.(values) === false) continue;
      asked.push(name);
      const answer = this.#answers.get(name);
      if (answer !== undefined) values[name] = answer;
    }
    return { asked, values };
  }
}
