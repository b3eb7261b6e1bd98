import * as fc from "fast-check";
import type { WidgetRoot } from "../../src/index.ts";

/** What a payload is after its way through JSON, which knows no negative zero. */
const payload = fc.jsonValue({ maxDepth: 1 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Trees that grow, shrink and change: with and without ids, with ids that are there twice. */
export const trees: fc.Arbitrary<WidgetRoot> = fc
  .letrec<{ node: object; root: object }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.record(
        {
          type: fc.constantFrom("Text", "Markdown", "Title"),
          value: fc.constantFrom("", "a", "ab", "abc", "b"),
          id: fc.constantFrom("1", "2", "3"),
          key: fc.constantFrom("k", "l"),
          streaming: fc.boolean(),
        },
        { requiredKeys: ["type", "value"] },
      ),
      fc.record(
        {
          type: fc.constantFrom("Box", "Transition", "Button"),
          id: fc.constantFrom("1", "2", "4"),
          children: fc.oneof(fc.array(tie("node"), { maxLength: 3 }), tie("node")),
          onClickAction: fc.record({ type: fc.constant("t"), payload }),
          size: fc.constantFrom(1, "md"),
        },
        { requiredKeys: ["type"] },
      ),
    ),
    root: fc.record({
      type: fc.constantFrom("Card", "Basic"),
      children: fc.array(tie("node"), { maxLength: 4 }),
    }),
  }))
  .root.map((root) => root as WidgetRoot);
