const prices = new Map([
  ["anchor", 12900],
  ["chain", 4900],
  ["pennant", 1500],
]);

/** Price of an article in cents; undefined when there is none of that name. */
export function priceOf(article) {
  return prices.get(article);
}
