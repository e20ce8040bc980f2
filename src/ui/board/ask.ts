import { CancelledError } from '../../contract/errors.ts';
import type { Kit } from '../kit.ts';
import { RawKeys } from '../raw-keys.ts';
import type { InputStream, OutputStream } from '../streams.ts';
import type { SpokenBoard } from './board.ts';
import { drawBoard, shownItems, type BoardState } from './draw.ts';
import { moveOf, type BoardMove } from './moves.ts';

/** Where a board is shown and asked. */
export interface BoardPlace {
  readonly kit: Kit;
  readonly input: InputStream;
  readonly output: OutputStream;
  /** Ends it with CancelledError. */
  readonly signal: AbortSignal;
  /** Hands the terminal back to the shell; resolves when it is ours again. */
  suspend(): Promise<void>;
}

const HOME = '\u001B[H';
const ERASE_BELOW = '\u001B[J';
const ERASE_LINE = '\u001B[K';
const at = (row: number): string => `\u001B[${String(row)};1H`;

/**
 * Shows a board on the whole screen until something is chosen. What stood there can be scrolled back to.
 * @returns the index of the item that was chosen, counted over all groups; null when the learner left
 * @throws CancelledError on Ctrl-C, and when the input ends
 */
export async function askOnBoard(board: SpokenBoard, place: BoardPlace): Promise<number | null> {
  const asking = new Asking(board, place);
  return await asking.answer();
}

class Asking {
  readonly #board: SpokenBoard;
  readonly #place: BoardPlace;
  readonly #keys: RawKeys;
  #state: BoardState;
  #settle: ((chosen: number | null | Error) => void) | undefined;

  constructor(board: SpokenBoard, place: BoardPlace) {
    this.#board = board;
    this.#place = place;
    this.#state = { at: board.initial, top: 0, filter: null };
    this.#keys = new RawKeys(place.input, {
      key: (key, text) => {
        const shown = shownItems(board, this.#state.filter);
        const size = { count: shown.length, page: Math.max(1, this.#rows() - 10) };
        const move = moveOf(key, text, this.#state, size);
        if (move !== null) this.#do(move);
      },
      end: this.#cancel,
    });
  }

  async answer(): Promise<number | null> {
    const { output, signal } = this.#place;
    const answer = new Promise<number | null>((resolve, reject) => {
      this.#settle = (chosen) => {
        if (chosen instanceof Error) reject(chosen);
        else resolve(chosen);
      };
    });
    signal.addEventListener('abort', this.#cancel, { once: true });
    output.on('resize', this.#draw);
    try {
      if (signal.aborted) throw new CancelledError();
      // First, so that no key that is pressed at the sight of it is echoed.
      this.#keys.open();
      const rows = this.#rows();
      output.write(at(rows) + '\n'.repeat(rows));
      this.#draw();
      return await answer;
    } finally {
      this.#keys.close();
      output.off('resize', this.#draw);
      signal.removeEventListener('abort', this.#cancel);
      output.write(HOME + ERASE_BELOW);
    }
  }

  readonly #cancel = (): void => {
    this.#settle?.(new CancelledError());
  };

  #do(move: BoardMove): void {
    if (move.kind === 'state') {
      this.#state = move.state;
      this.#draw();
    } else if (move.kind === 'choose') {
      const chosen = shownItems(this.#board, this.#state.filter)[this.#state.at];
      if (chosen !== undefined) this.#settle?.(chosen.index);
    } else if (move.kind === 'leave') this.#settle?.(null);
    else if (move.kind === 'cancel') this.#cancel();
    else void this.#suspend();
  }

  async #suspend(): Promise<void> {
    this.#keys.close();
    this.#place.output.write(at(this.#rows()) + '\n');
    await this.#place.suspend();
    this.#keys.open();
    this.#draw();
  }

  readonly #draw = (): void => {
    const { kit, output } = this.#place;
    const size = { columns: kit.columns(), rows: this.#rows() };
    const { lines, cursorRow, top } = drawBoard(this.#board, this.#state, kit, size);
    this.#state = { ...this.#state, top };
    const text = lines.map((line) => line + ERASE_LINE).join('\r\n');
    output.write(HOME + text + ERASE_BELOW + at(cursorRow + 1));
  };

  #rows(): number {
    return Math.max(1, this.#place.output.rows ?? 24);
  }
}
