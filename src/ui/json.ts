import type {
  Chart,
  Failure,
  Note,
  ObservedRead,
  Table,
  TutorialEvent,
} from '../contract/events.ts';
import type { Translator } from '../text/index.ts';
import { isMessage, type Message } from '../text/message.ts';
import type { Renderer } from './renderer.ts';
import type { Block, View } from './view.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Writes one JSON object per line (`src/ui/json-schema.ts`). A sentence `x` is carried as text in the run's language
 * with its catalog key beside it as `xKey`; in a list it is an object `{key, text}`. Figures are numbers.
 */
export class JsonRenderer implements Renderer {
  readonly #translator: Translator;
  readonly #out: (text: string) => void;
  readonly #time: () => string;

  constructor(translator: Translator, out: (text: string) => void, time: () => string) {
    this.#translator = translator;
    this.#out = out;
    this.#time = time;
  }

  handle(event: TutorialEvent): void {
    this.#line(event.event, this.#body(event));
  }

  print(view: View): void {
    this.#line('view', {
      id: view.id ?? null,
      ...(view.title === undefined ? { title: null } : this.#said('title', view.title)),
      blocks: view.blocks.map((block) => this.#block(block)),
    });
  }

  failure(failure: Failure): void {
    this.#line('error', this.#failure(failure));
  }

  settle(): void {
    // Every line is complete when it is written.
  }

  close(): void {
    // Nothing moves.
  }

  #line(event: string, body: Json): void {
    this.#out(`${JSON.stringify({ v: 1, time: this.#time(), event, ...body })}\n`);
  }

  /** `name` as text, and its key as `nameKey` when it comes from the catalog. */
  #said(name: string, message: Message | string): Json {
    const text = this.#translator.text(message);
    return isMessage(message) ? { [name]: text, [`${name}Key`]: message.key } : { [name]: text };
  }

  #listed(messages: readonly (Message | string)[]): Json[] {
    return messages.map((message) =>
      isMessage(message)
        ? { key: message.key, text: this.#translator.text(message) }
        : { text: message },
    );
  }

  #body(event: TutorialEvent): Json {
    switch (event.event) {
      case 'run.started':
        return { session: event.session, command: event.command, steps: event.steps };
      case 'step.planned':
        return {
          step: event.step,
          ...this.#said('title', event.title),
          changes: event.changes.map(({ kind, what }) => ({ kind, ...this.#said('what', what) })),
        };
      case 'step.started':
        return {
          step: event.step,
          ...this.#said('title', event.title),
          ...this.#said('why', event.why),
          position: event.position,
          of: event.of,
        };
      case 'step.note':
        return { step: event.step, ...this.#note(event.note) };
      case 'step.progress': {
        const { step, id, label, value, max, unit } = event;
        return { step, id, ...this.#said('label', label), value, max, unit };
      }
      case 'read.observed':
        return { step: event.step, ...this.#read(event.read) };
      case 'table':
        return { step: event.step, ...this.#table(event.table) };
      case 'chart':
        return { step: event.step, ...this.#chart(event.chart) };
      case 'step.finished': {
        const { step, ms, facts, evidence } = event;
        return { step, ms, facts, evidence: this.#listed(evidence) };
      }
      case 'step.failed':
        return { step: event.step, ...this.#failure(event.failure) };
      case 'resource.created':
      case 'resource.removed':
        return { resource: event.resource };
      case 'cleanup.proved':
        return { step: event.step, gone: event.gone, remaining: event.remaining };
      case 'run.finished':
        return { ok: event.ok, ms: event.ms, next: event.next };
    }
  }

  #failure(failure: Failure): Json {
    return {
      code: failure.code,
      ...this.#said('what', failure.what),
      ...this.#said('next', failure.next),
      detail: failure.detail,
    };
  }

  #note(note: Note): Json {
    switch (note.kind) {
      case 'transcript':
        return { kind: note.kind, prompt: note.prompt, exchanges: note.exchanges };
      case 'guess': {
        const { kind, question, unit, guess, actual } = note;
        return { kind, ...this.#said('question', question), unit, guess, actual };
      }
      case 'text':
      case 'why':
      case 'result':
      case 'warning':
      case 'tip':
      case 'heading':
        return { kind: note.kind, ...this.#said('text', note.message) };
    }
  }

  #read(read: ObservedRead): Json {
    const { label, ...figures } = read;
    return { ...this.#said('label', label), ...figures };
  }

  #table(table: Table): Json {
    const cell = (value: Table['rows'][number][number]): unknown =>
      isMessage(value) ? this.#translator.text(value) : value;
    return {
      id: table.id,
      ...this.#said('title', table.title),
      engines: table.engines,
      columns: table.columns.map(({ id, name, unit }) => ({
        id,
        ...this.#said('name', name),
        unit,
      })),
      rows: table.rows.map((row) => row.map(cell)),
      notes: this.#listed(table.notes),
    };
  }

  #chart(chart: Chart): Json {
    const { id, title, engines, kind, xUnit, yUnit, logX, series, notes } = chart;
    return {
      id,
      ...this.#said('title', title),
      engines,
      kind,
      xUnit,
      yUnit,
      logX,
      series: series.map(({ name, points }) => ({ ...this.#said('name', name), points })),
      notes: this.#listed(notes),
    };
  }

  #block(block: Block): Json {
    switch (block.kind) {
      case 'heading':
        return { kind: block.kind, ...this.#said('text', block.text) };
      case 'paragraph':
        return { kind: block.kind, tone: block.tone ?? null, ...this.#said('text', block.text) };
      case 'list':
        return { kind: block.kind, items: this.#listed(block.items) };
      case 'keyvalue':
        return {
          kind: block.kind,
          rows: block.rows.map(([name, value]) => ({
            ...this.#said('name', name),
            ...this.#said('value', value),
          })),
        };
      case 'code':
        return { kind: block.kind, lines: block.lines };
      case 'table':
        return { kind: block.kind, ...this.#table(block.table) };
      case 'chart':
        return { kind: block.kind, chart: this.#chart(block.chart) };
    }
  }
}
