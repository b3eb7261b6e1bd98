import * as fc from "fast-check";

/** A change of bytes at a position counted from the start; after the last byte it wraps around. */
export interface ByteFault {
  at: number;
  how: (typeof kinds)[number];
  byte: number;
}

const kinds = ["cut", "flip", "put", "insert", "drop", "mark", "repeat", "wide"] as const;

/** What happens to bytes on their way; mostly nothing. */
export const byteFaults: fc.Arbitrary<ByteFault[]> = fc.oneof(
  { arbitrary: fc.constant<ByteFault[]>([]), weight: 3 },
  {
    arbitrary: fc.array(
      fc.record<ByteFault>({
        at: fc.nat(),
        how: fc.constantFrom(...kinds),
        byte: fc.oneof(
          fc.constantFrom(0, 10, 13, 34, 44, 58, 92, 93, 125, 0x80, 0xc3, 0xed, 0xff),
          fc.nat(255),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    weight: 1,
  },
);

const mark = [0xef, 0xbb, 0xbf];

/** The bytes with the faults in them. */
export const faultyBytes = (bytes: Uint8Array, faults: readonly ByteFault[]): Uint8Array<ArrayBuffer> =>
  faults.reduce((before, { at, how, byte }) => {
    const place = at % Math.max(before.length, 1);
    switch (how) {
      case "cut":
        return before.slice(0, place);
      case "flip":
      case "put":
        return before.map((one, index) =>
          index === place ? (how === "put" ? byte : one ^ (1 << (byte % 8))) : one,
        );
      case "insert":
        return new Uint8Array([...before.subarray(0, place), byte, ...before.subarray(place)]);
      case "drop":
        return new Uint8Array([...before.subarray(0, place), ...before.subarray(place + 1 + (byte % 8))]);
      case "mark":
        return new Uint8Array([...mark, ...before]);
      case "repeat":
        return new Uint8Array([...before, ...before.subarray(0, place)]);
      case "wide":
        // As UTF-16 would look.
        return new Uint8Array([...before].flatMap((one) => [one, 0]));
    }
  }, new Uint8Array(bytes));

/** The bytes in pieces, with the sizes of the list in turn; one piece for an empty list. */
export function pieces(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]): Uint8Array<ArrayBuffer>[] {
  if (sizes.length === 0) return [bytes];
  const all: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length]!;
    all.push(bytes.subarray(at, at + size));
    at += size;
  }
  return all;
}

/** Sizes of pieces: small ones first, so that borders can be anywhere. */
export const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 400 })), {
  maxLength: 4,
});
