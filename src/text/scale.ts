/** Places values on a row or column of cells. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Number of cells. */
  readonly cells: number;
  /** The cell of a value, 0 to `cells - 1`, also for values outside. */
  cell(value: number): number;
  /** The value at the start of a cell. */
  value(cell: number): number;
  /** Round values within the range, ascending, at most about `most`. */
  ticks(most: number): number[];
}

function clampCell(position: number, cells: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(position * cells)));
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** The first round value at or above `max`, so that an axis ends on a number people can read. */
export function roundUp(max: number): number {
  if (max <= 0) return 1;
  const step = roundStep(max / 5);
  return Number((Math.ceil(max / step - 1e-9) * step).toPrecision(12));
}

/** A scale with equal distances for equal differences. */
export function linearScale(min: number, max: number, cells: number): Scale {
  const span = max > min ? max - min : 1;
  return {
    min,
    max: min + span,
    cells,
    cell: (value) => clampCell((value - min) / span, cells),
    value: (cell) => min + (cell / cells) * span,
    ticks: (most) => {
      const step = roundStep(span / Math.max(1, most));
      const first = Math.ceil(min / step - 1e-9);
      const last = Math.floor((min + span) / step + 1e-9);
      return Array.from({ length: last - first + 1 }, (_, index) =>
        Number(((first + index) * step).toPrecision(12)),
      );
    },
  };
}

/** A scale with equal distances for equal ratios; both ends must be above nothing. */
export function logScale(min: number, max: number, cells: number): Scale {
  const low = Math.log10(min);
  const span = max > min ? Math.log10(max) - low : 1;
  return {
    min,
    max: 10 ** (low + span),
    cells,
    cell: (value) => clampCell((Math.log10(Math.max(value, min)) - low) / span, cells),
    value: (cell) => 10 ** (low + (cell / cells) * span),
    ticks: (most) => {
      const within = (factors: readonly number[]): number[] => {
        const found: number[] = [];
        for (let power = Math.floor(low) - 1; power <= Math.ceil(low + span); power += 1)
          for (const factor of factors) found.push(Number((factor * 10 ** power).toPrecision(3)));
        return found.filter(
          (tick) => tick >= min * (1 - 1e-9) && tick <= 10 ** (low + span + 1e-9),
        );
      };
      const fine = within([1, 2, 5]);
      return fine.length <= most ? fine : within([1]);
    },
  };
}
