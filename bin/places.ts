import envPaths from 'env-paths';

/** The platform's own folders of this program; `data` is the workspace where none is typed. */
export const PLACES = envPaths('elasticache-tutorial', { suffix: '' });
