const carts = new Map();

export function saveCart(user, items) {
  carts.set(user, items);
}
