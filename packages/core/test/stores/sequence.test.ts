import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Sequence } from "../../src/stores/sequence.ts";

const id = fc.nat(60).map(String);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ set: id, value: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ remove: id }) },
  ),
  { maxLength: 400, size: "max" },
);

test("a sequence is a Map that can be read from any position, in both directions, whatever was deleted", () => {
  fc.assert(
    fc.property(steps, id, (all, after) => {
      const sequence = new Sequence<number>();
      const map = new Map<string, number>();
      for (const step of all) {
        if ("set" in step) {
          sequence.set(step.set, step.value);
          map.set(step.set, step.value);
        } else {
          expect(sequence.delete(step.remove)).toBe(map.delete(step.remove));
        }
      }
      expect(sequence.size).toBe(map.size);
      expect([...sequence.read()]).toEqual([...map.values()]);
      expect([...sequence.read("desc")]).toEqual([...map.values()].toReversed());
      expect([sequence.has(after), sequence.get(after)]).toEqual([map.has(after), map.get(after)]);
      const place = [...map.keys()].indexOf(after);
      if (place < 0) return;
      expect([...sequence.read("asc", after)]).toEqual([...map.values()].slice(place + 1));
      expect([...sequence.read("desc", after)]).toEqual([...map.values()].slice(0, place).toReversed());
    }),
  );
});
