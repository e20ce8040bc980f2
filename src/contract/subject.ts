/** Whose figures something shows, so that the same is the same colour everywhere. */
export const SUBJECTS = ['hit', 'miss', 'database'] as const;
/** What a figure was measured of. */
export type Subject = (typeof SUBJECTS)[number];
