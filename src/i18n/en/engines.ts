export const engines = {} as const;
