export function fetch() {
  for (;;);
}
