export const createMysql = {} as const;
