// What breaks the plan and is being mended: nothing now. An entry that is no longer needed is refused by `check.js`,
// so that this file empties itself.

/** Imports that the plan refuses: from where, to what, and what ends it. */
export const EXCEPTIONS = [];

/** Circles of files: a pattern that all of their members match, and what opens them. */
export const CIRCLES = [];

/** Exports that nobody uses, in rooms that are being recut: patterns of files, and their names. */
export const UNUSED = [];
