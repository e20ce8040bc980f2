export const fetch = () => {
