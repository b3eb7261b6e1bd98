import { z } from "zod";
import { capabilities } from "../../../conformance/src/transcript/capabilities.ts";
import { scriptText } from "../../../conformance/src/transcript/script-contract.ts";
import { answers, type Place, purposes, steps } from "../../../conformance/src/transcript/script-schema.ts";
import { printTable } from "../table.ts";
import { type Json, startScriptClient, type Step } from "../vectors/script-client.ts";

export const contractPage = "docs/guides/script-interpreter.md";

/**
 * The page of the script contract with its tables and its example: each stands between `<!-- name -->` and
 * `<!-- /name -->`. Throws where the page lacks one, or has one that nothing fills.
 */
export async function fillContract(text: string): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    purposes: memberTable(Object.values(purposes)),
    steps: Object.entries(steps)
      .map(
        ([verb, { place, does, step }]) =>
          `### ${verb}\n\n${places[place]} ${does}\n\n${memberTable([step])}`,
      )
      .join("\n"),
    answers: Object.entries(answers)
      .map(([name, { when, schema }]) => `### ${name}\n\nThe answer to ${when}.\n\n${memberTable([schema])}`)
      .join("\n"),
    capabilities: printTable(
      ["word", "what the server promises", "what the kit does without it"],
      Object.entries(capabilities).map(([word, { promises, without }]) => [`\`${word}\``, promises, without]),
    ),
    example: await example(),
  };
  const found = new Set<string>();
  const filled = text.replaceAll(
    /(<!-- ([a-z]+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g,
    (_whole, open: string, name: string, close: string) => {
      found.add(name);
      const part = parts[name];
      if (part === undefined) throw new Error(`${contractPage}: nothing fills ${name}`);
      return `${open}\n${part.trimEnd()}\n\n${close}`;
    },
  );
  const missing = Object.keys(parts).filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`${contractPage} does not show ${missing.join(", ")}`);
  return filled;
}

const places: Readonly<Record<Place, string>> = {
  stream: "In a stream.",
  sync: "In a sync action.",
  both: "In a stream and in a sync action.",
};

type Schema = z.core.JSONSchema.BaseSchema;

/** The members of objects, those of closed objects inside with their path. */
function memberTable(schemas: readonly z.ZodType[]): string {
  const rows = schemas.flatMap((schema) => membersOf(z.toJSONSchema(schema, { io: "input" })));
  const once = new Map(rows.map((row) => [row[0] ?? "", row]));
  return printTable(["member", "type", "needed", "meaning"], [...once.values()]);
}

function membersOf({ properties = {}, required = [] }: Schema, path = ""): string[][] {
  return Object.entries(properties).flatMap(([name, member]) => {
    if (typeof member === "boolean") return [];
    const own = withoutNull(member);
    const inside = own.additionalProperties === false ? membersOf(own, `${path}${name}.`) : [];
    const meaning = member.description ?? own.description ?? "";
    return [
      [`\`${path}${name}\``, typeText(member), required.includes(name) ? "yes" : "", meaning],
      ...inside,
    ];
  });
}

/** The schema of the value where it is one of a value and null. */
function withoutNull(schema: Schema): Schema {
  const values = (schema.anyOf ?? []).filter(
    (one): one is Schema => typeof one === "object" && one.type !== "null",
  );
  return values.length === 1 && values[0] ? values[0] : schema;
}

/** A type in words: `string`, `list of step`, `string or null`. */
function typeText(schema: Schema): string {
  if (schema.$ref !== undefined)
    return stepNames[schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)] ?? "value";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(" or ");
  if (schema.anyOf)
    return schema.anyOf.map((one) => (typeof one === "boolean" ? "any JSON" : typeText(one))).join(" or ");
  if (schema.type === "array") {
    const items = Array.isArray(schema.items) ? schema.items[0] : schema.items;
    return `list of ${typeof items === "object" ? typeText(items) : "any JSON"}`;
  }
  return schema.type === undefined ? "any JSON" : String(schema.type);
}

const stepNames: Readonly<Record<string, string>> = {
  step: "steps",
  innerStep: "steps other than `repeat`",
};

const text = (value: string): Json => ({
  content: [{ type: "input_text", text: value }],
  attachments: [],
  quoted_text: "",
  inference_options: {},
});

/** What the reference's interpreter answers to four requests. */
async function example(): Promise<string> {
  const client = startScriptClient();
  const titles = [
    "A hello, in a thread of its own:",
    "A script in another thread:",
    "Its tool call is answered, by an output that carries a script:",
    "A step that is not known:",
  ];
  await client.post("threads.create", { input: text(scriptText({ hello: "n1" })) });
  await client.create(
    { set_thread: { title: "Two lines" } },
    { repeat: 2, do: [{ say: ["Line ", "${n}"] }] },
    {
      emit: {
        type: "thread.item.done",
        item: {
          type: "client_tool_call",
          id: "${id:call}",
          thread_id: "${thread}",
          created_at: "${now+5}",
          status: "pending",
          call_id: "call_1",
          name: "locate",
          arguments: { count: "${n}", price: "$$5" },
        },
      },
    },
  );
  await client.post("threads.add_client_tool_output", {
    thread_id: client.thread,
    result: { ck: 1, do: [{ say: "Thank you." }, { report: "feedback" }] },
  });
  await client.say([{ say: "never said" }, { sing: "a song" }]);
  return client
    .steps()
    .map((step, index) => printStep(titles[index] ?? "", step))
    .join("\n\n");
}

const printStep = (title: string, { request, frames = [] }: Step): string =>
  [
    title,
    `\`\`\`text\n${JSON.stringify(request)}\n\`\`\``,
    `\`\`\`text\n${frames.map((frame) => `data: ${JSON.stringify(frame)}`).join("\n\n")}\n\`\`\``,
  ].join("\n\n");
