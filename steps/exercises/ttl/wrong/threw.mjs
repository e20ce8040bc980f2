export const fetch = () => {
  throw new Error('not written yet');
};
