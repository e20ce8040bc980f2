export const createRedis = {} as const;
