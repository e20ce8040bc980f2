export const fetch = () => {
  for (;;) console.log("again ".repeat(1000));
};
