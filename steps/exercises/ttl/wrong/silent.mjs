export const fetch = () => new Promise(() => {});
