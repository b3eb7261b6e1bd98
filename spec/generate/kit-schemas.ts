import { z } from "zod";
import { baselineSchema } from "../../conformance/src/conclusions/baseline.ts";
import { configSchema } from "../../conformance/src/cli/config.ts";
import { reportSchema } from "../../conformance/src/report/schema.ts";
import { answerSchema, scriptSchema } from "../../conformance/src/transcript/script-schema.ts";

/** What the kit reads, writes and sends, as JSON Schema; the package ships them. */
const files: Readonly<Record<string, readonly [title: string, schema: z.ZodType]>> = {
  "conformance/report.schema.json": ["The report of a run", reportSchema],
  "conformance/baseline.schema.json": ["Failures that are expected of a server", baselineSchema],
  "conformance/config.schema.json": ["Settings of the kit for a project", configSchema],
  "conformance/script.schema.json": [
    "A script of the kit, and (answer) what an interpreter says",
    scriptSchema,
  ],
};

/** What a file declares besides its root, by path and name. */
const besides: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  "conformance/script.schema.json": { answer: answerSchema },
};

/** The schemas by path. Objects that grow by additions are open, those that people write are closed. */
export const generateKitSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, [title, schema]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
      const more = Object.entries(besides[path] ?? {}).map(([name, one]) => [name, withoutDialect(one)]);
      const $defs = { ...rest.$defs, ...Object.fromEntries(more) };
      const file = { $schema, title, ...rest, ...(more.length > 0 ? { $defs } : {}) };
      return [path, `${JSON.stringify(file, null, 2)}\n`];
    }),
  );

function withoutDialect(schema: z.ZodType): object {
  const { $schema: _same, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}
