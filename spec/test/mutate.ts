import * as fc from "fast-check";

type Place = { holder: Record<string, unknown> | unknown[]; key: string | number };

/** What may go wrong with one value of a document. */
const mutations: Record<string, (place: Place) => void> = {
  "member deleted": ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  null: (place) => write(place, null),
  "wrong type": (place) => write(place, typeof read(place) === "string" ? 7.5 : "7"),
  "wrong text": (place) => write(place, "no such value"),
  "empty text": (place) => write(place, ""),
  "negative number": (place) => write(place, -1),
  "list instead": (place) => write(place, [read(place)]),
  "object instead": (place) => write(place, {}),
  "object that cannot be compared": (place) => write(place, { length: { toString: 1 } }),
  "member added": (place) => {
    const value = read(place);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      Object.assign(value, { zzz: null });
  },
};

const read = ({ holder, key }: Place): unknown => (holder as Record<string | number, unknown>)[key];
const write = ({ holder, key }: Place, value: unknown): void => {
  (holder as Record<string | number, unknown>)[key] = value;
};

/** The documents, each with up to two faults somewhere inside; `fault` tells the kinds. */
export const mutated = (documents: fc.Arbitrary<unknown>): fc.Arbitrary<{ value: unknown; fault: string }> =>
  fc
    .tuple(
      documents,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...Object.keys(mutations))), {
        minLength: 1,
        maxLength: 2,
      }),
    )
    .map(([document, faults]) => {
      // In a list, so that the whole document may be replaced as well.
      const root = [structuredClone(document)];
      for (const [where, kind] of faults) {
        const places = placesIn(root).filter(({ holder }) => kind !== "member deleted" || holder !== root);
        const place = places[where % places.length];
        if (place) mutations[kind]?.(place);
      }
      return { value: root[0], fault: faults.map(([, kind]) => kind).join(", ") };
    });

/** Every member and element of `holder` and below. */
function placesIn(holder: Place["holder"]): Place[] {
  const places: Place[] = Array.isArray(holder)
    ? holder.map((_, key) => ({ holder, key }))
    : Object.keys(holder).map((key) => ({ holder, key }));
  return places.flatMap((place) => {
    const value = read(place);
    return typeof value === "object" && value !== null
      ? [place, ...placesIn(value as Place["holder"])]
      : [place];
  });
}
