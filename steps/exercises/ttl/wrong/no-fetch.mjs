export const read = () => [];
