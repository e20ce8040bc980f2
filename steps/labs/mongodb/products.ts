/** One product as the shop keeps it: about 1.5 kB of JSON. */
export interface Product {
  readonly _id: string;
  readonly name: string;
  readonly price: number;
  readonly maker: { readonly name: string; readonly city: string; readonly country: string };
  readonly stock: readonly { readonly shop: string; readonly n: number }[];
  readonly reviews: readonly {
    readonly by: string;
    readonly stars: number;
    readonly text: string;
  }[];
}

const COUNTRIES = ['FR', 'US', 'JP', 'DE', 'IT', 'GB', 'ES', 'SE', 'KR', 'BR'];
const PEOPLE = ['ann', 'bob', 'cid', 'dee'];
const TEXT_LENGTH = 280;
const IN_STOCK = 1000;

/** What is asked of the products. */
export const QUESTION = { country: 'FR', below: 50, stars: 5 };

/** How many of each product the first shop has. */
export { IN_STOCK };

/** The id of a product. */
export function productId(index: number): string {
  return `p${String(index + 1).padStart(5, '0')}`;
}

/** The same products in every run: a tenth of each country, half of them cheap, a fifth of them with a best review. */
export function product(index: number): Product {
  const inCountry = Math.floor(index / COUNTRIES.length);
  const price = inCountry % 2 === 0 ? 10 + (inCountry % 40) : 60 + (inCountry % 30);
  const best = inCountry % 5 === 0 ? 5 : 4;
  return {
    _id: productId(index),
    name: `Lamp ${index + 1}`,
    price,
    maker: {
      name: `Maker ${index % 50}`,
      city: `City ${index % 25}`,
      country: COUNTRIES[index % COUNTRIES.length] ?? '',
    },
    stock: ['north', 'south', 'online'].map((shop) => ({ shop, n: IN_STOCK })),
    reviews: PEOPLE.map((by, place) => ({
      by,
      stars: place === 0 ? best : 1 + ((index + place) % 4),
      text: reviewText(index, place),
    })),
  };
}

/** Whether a product is an answer to the question. */
export function isAnswer({ maker, price, reviews }: Product): boolean {
  return (
    maker.country === QUESTION.country &&
    price < QUESTION.below &&
    reviews.some(({ stars }) => stars === QUESTION.stars)
  );
}

/** The question as MongoDB takes it. */
export const FILTER = {
  'maker.country': QUESTION.country,
  price: { $lt: QUESTION.below },
  'reviews.stars': QUESTION.stars,
};

function reviewText(index: number, place: number): string {
  const words = `It gives warm light, and the switch is where you look for it (${index}.${place}). `;
  return words.repeat(Math.ceil(TEXT_LENGTH / words.length)).slice(0, TEXT_LENGTH);
}
