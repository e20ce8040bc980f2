/** Texts of the choices and rules of the create page. */
export const createPage = {} as const;
