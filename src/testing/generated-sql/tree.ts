/** A parameter's value, when a piece of text is sent as one. */
export type Bound = string | number | null;

/** A piece of a statement: text, or text with a meaning that lets it be made smaller. */
export interface Piece {
  /** Pieces of the same kind may stand for each other. */
  readonly kind: string;
  readonly parts: readonly (string | Piece)[];
  /** Smaller text that may stand for the whole. */
  readonly simplest?: string;
  /** A list, whose items may be left out down to so many. */
  readonly list?: { readonly least: number; readonly separator: string };
  /** What a prepared statement sends instead of the text. */
  readonly bound?: Bound;
}

/** Builds a piece without a kind of its own from a template. */
export function sql(strings: TemplateStringsArray, ...pieces: readonly (string | Piece)[]): Piece {
  const parts = strings.flatMap((text, at) => {
    const piece = pieces[at];
    return piece === undefined ? [text] : [text, piece];
  });
  return { kind: '', parts };
}

/** A piece of a kind; another piece of it inside may take its place, and so may `simplest`. */
export function kind(name: string, piece: Piece, simplest?: string): Piece {
  return { ...piece, kind: name, ...(simplest === undefined ? {} : { simplest }) };
}

/** A part that a smaller statement leaves out. */
export function optional(piece: Piece): Piece {
  return { kind: 'optional', parts: [piece], simplest: '' };
}

/** Items between separators. */
export function list(items: readonly (string | Piece)[], separator = ', ', least = 1): Piece {
  return { kind: 'list', parts: items, list: { least, separator } };
}

/** The text of a piece, with `?` and values for what is bound when it is prepared. */
export function written(piece: string | Piece, values?: Bound[]): string {
  if (typeof piece === 'string') return piece;
  if (piece.bound !== undefined && values !== undefined) {
    values.push(piece.bound);
    return '?';
  }
  return piece.parts.map((part) => written(part, values)).join(piece.list?.separator ?? '');
}

function inside(piece: Piece, kindOf: string): Piece[] {
  return piece.parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return [...(part.kind === kindOf ? [part] : []), ...inside(part, kindOf)];
  });
}

/** Smaller forms of a piece, the smallest first. */
export function* smaller(piece: Piece): Generator<Piece> {
  const { simplest, list: asList, parts } = piece;
  if (simplest !== undefined && written(piece) !== simplest) {
    yield { kind: piece.kind, parts: [simplest], simplest };
  }
  if (piece.kind !== '' && piece.kind !== 'list' && piece.kind !== 'optional') {
    yield* inside(piece, piece.kind);
  }
  if (asList !== undefined && parts.length > asList.least) {
    for (const at of parts.keys()) yield { ...piece, parts: parts.toSpliced(at, 1) };
  }
  for (const [at, part] of parts.entries()) {
    if (typeof part === 'string') continue;
    for (const less of smaller(part)) yield { ...piece, parts: parts.with(at, less) };
  }
}
