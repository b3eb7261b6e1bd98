import { isDeepStrictEqual } from "node:util";
import { diffWidget, type WidgetItem, type WidgetRoot } from "@chatkit-protocol/core";
import {
  applyUpdate,
  readerSchema,
  type ThreadItem,
  WidgetRoot as RootSchema,
} from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { parseJson } from "../../../packages/core/src/json.ts";
import { type JsonFault, jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { shape } from "../inputs/shapes.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

const root = shape("accept", "WidgetRoot");
const acceptRoot = readerSchema(RootSchema);

/** Two states of a widget: two documents, or twice the same with different faults. */
const states = fc.record({
  before: root,
  after: fc.option(root),
  faults: fc.tuple(jsonFaults, jsonFaults),
});

/** Whether widgets can be compared and updated, whatever they contain. */
export const widgets = target({
  holds:
    "the updates from any readable state of a widget to any other lead exactly there, and there are none from a state to itself",
  executions: 50_000,
  inputs: states,
  check({ before, after, faults }) {
    const [one, other] = [read(before, faults[0]), read(after ?? before, faults[1])];
    if (!one || !other) return;
    const updates = diffWidget(one, other);
    const end = updates.reduce<ThreadItem>(applyUpdate, itemWith(one));
    expectThat(
      end.type === "widget" && isDeepStrictEqual(copy(end.widget), copy(other)),
      "the updates lead elsewhere",
      [one, other, updates],
    );
    expectThat(diffWidget(one, one).length === 0, "a state differs from itself", one);
  },
});

const copy = (value: unknown): unknown => parseJson(JSON.stringify(value));

const itemWith = (widget: WidgetRoot): WidgetItem => ({
  type: "widget",
  id: "w",
  thread_id: "t",
  created_at: "2026-01-01T00:00:00Z",
  widget,
});

function read(document: unknown, faults: readonly JsonFault[]): WidgetRoot | undefined {
  try {
    return acceptRoot.safeParse(parseJson(printFaulty(document, faults))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
