export const cleanup = {} as const;
