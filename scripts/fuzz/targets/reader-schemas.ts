import * as protocol from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import * as z from "zod/mini";
import { parseJson } from "../../../packages/core/src/json.ts";
import { withoutNulls } from "../../../packages/core/src/protocol/without-nulls.ts";
import { jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { shape, shapeNames } from "../inputs/shapes.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

const schemas = new Map(
  Object.entries(protocol).flatMap(([name, value]): [string, z.ZodMiniType][] =>
    value instanceof z.ZodMiniType ? [[name, value]] : [],
  ),
);
const names = shapeNames("accept").filter((name) => schemas.has(name));

const values = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    document: fc.oneof(
      { arbitrary: shape("accept", name), weight: 8 },
      { arbitrary: fc.jsonValue(), weight: 1 },
    ),
    faults: jsonFaults,
  }),
);

/** Whether the schemas of all shapes can be asked about any value. */
export const readerSchemas = target({
  holds:
    "no value makes a schema throw; what a reader accepts, it accepts again unchanged; the issues of all other values can be printed",
  executions: 150_000,
  inputs: values,
  check({ name, document, faults }) {
    const value = parse(printFaulty(document, faults));
    const schema = schemas.get(name)!;
    for (const reader of [protocol.readerSchema(schema), protocol.requestReaderSchema(schema)]) {
      const read = reader.safeParse(value);
      if (!read.success) {
        const issues = protocol.issuesOf(read.error);
        expectThat(
          issues.length > 0 && issues.every(({ path, message }) => path.startsWith("$") && message !== ""),
          "what is wrong is not said",
          issues,
        );
        continue;
      }
      const again = reader.safeParse(read.data);
      expectThat(
        again.success && printed(again.data) === printed(read.data),
        "what was read is read as something else",
        [name, read.data, again],
      );
    }
    const written = schema.safeParse(withoutNulls(schema, value));
    if (written.success)
      expectThat(
        protocol.readerSchema(schema).safeParse(written.data).success,
        "what may be written cannot be read",
        written.data,
      );
  },
});

const printed = (value: unknown): string | undefined => JSON.stringify(value);

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // What is not JSON becomes a value that no shape allows.
    return undefined;
  }
}
