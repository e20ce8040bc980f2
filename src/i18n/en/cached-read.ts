export const cachedRead = {} as const;
