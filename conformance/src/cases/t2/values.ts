import type { Case } from "../../case/case.ts";
import type { View } from "../../transcript/view.ts";
import { finishedItems, listedById } from "../support/reading.ts";
import { judgeFreeForm } from "../../case/free-form.ts";
import { freeForm as value } from "../support/free-form.ts";
import { done, draft, toolCall } from "../support/script.ts";
import { addToolOutput, listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const entity = { type: "entity", id: "e", title: "An entity", data: value };
const cited = draft("m", "assistant_message", {
  content: [
    { type: "output_text", text: "Cited", annotations: [{ type: "annotation", source: entity, index: 5 }] },
  ],
});
const steps = [
  { emit: { type: "client_effect", name: "flash", data: value } },
  done(cited),
  toolCall("look", value),
];

export const values: readonly Case[] = [
  {
    id: "values/free-form-travels-unchanged",
    rules: ["SER-08", "SER-15"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.createThread("create", { script: steps });
      await d.send("output", addToolOutput(thread_id, value));
      await readOrBlock(d, "list", listItems(thread_id));
    },
    judge(seen, rule) {
      const [create, items] = [seen.get("create"), seen.get("list")];
      const [call = {}] = finishedItems(create, "client_tool_call");
      const [message = {}] = finishedItems(create, "assistant_message");
      const stored = listedById(items, call["id"]);
      // CT-04 covers a call that is not completed, or has no output.
      const { output = value } = stored;
      for (const [finding, what, view, received] of [
        ["effect-data-changed", "the data of an effect", create, effectOf(create)?.["data"]],
        ["tool-arguments-changed", "the arguments of a tool call", create, call["arguments"]],
        ["stored-tool-arguments-changed", "the stored arguments of a call", items, stored["arguments"]],
        ["tool-output-changed", "the output of a tool call", items, output],
        ["entity-data-changed", "the data of an entity", create, dataOf(message)],
        [
          "stored-entity-data-changed",
          "the stored data of an entity",
          items,
          dataOf(listedById(items, message["id"])),
        ],
      ] as const) {
        // CT-04 covers a call that is not there any more.
        if (finding === "stored-tool-arguments-changed" && stored["id"] === undefined) continue;
        // AM-07 covers an entity that is not there.
        if (finding.endsWith("entity-data-changed") && received === undefined) continue;
        judgeFreeForm(rule, { in: view, finding, what, expected: value, received });
      }
    },
  },
];

/** A server may have effects of its own. */
const effectOf = (view: View) => view.eventsOf("client_effect").find(({ name }) => name === "flash");

interface Cited {
  content?: readonly { annotations?: readonly { source?: { data?: unknown } }[] }[];
}
const dataOf = (item: Cited): unknown => item.content?.[0]?.annotations?.[0]?.source?.data;
