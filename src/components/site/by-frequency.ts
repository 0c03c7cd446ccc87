/** As many tags as one takes in at a glance. */
const atAGlance = 16;

/**
 * What most lessons are chosen by, and the rest: each in its order. Where many are as frequent as one another,
 * either all of them are at hand or none.
 */
export function byFrequency<T>(
  facets: readonly T[],
  countOf: (facet: T) => number,
): { readonly atHand: readonly T[]; readonly rest: readonly T[] } {
  const counts = facets.map(countOf).sort((a, b) => b - a);
  const enough = counts[atAGlance];
  if (enough === undefined) return { atHand: facets, rest: [] };
  const isFrequent = (facet: T): boolean => countOf(facet) > enough;
  const atHand = facets.filter(isFrequent);
  if (atHand.length > 0) return { atHand, rest: facets.filter((facet) => !isFrequent(facet)) };
  return { atHand: facets.slice(0, atAGlance), rest: facets.slice(atAGlance) };
}
