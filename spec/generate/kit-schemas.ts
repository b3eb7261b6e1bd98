import { z } from "zod";
import { baselineSchema } from "../../conformance/src/conclusions/baseline.ts";
import { configSchema } from "../../conformance/src/cli/config.ts";
import { reportSchema } from "../../conformance/src/report/schema.ts";

/** The files that the kit reads and writes, as JSON Schema; the package ships them. */
const files: Readonly<Record<string, readonly [title: string, schema: z.ZodType]>> = {
  "conformance/report.schema.json": ["The report of a run", reportSchema],
  "conformance/baseline.schema.json": ["Failures that are expected of a server", baselineSchema],
  "conformance/config.schema.json": ["Settings of the kit for a project", configSchema],
};

/** The schemas by path. Objects that grow by additions are open, those that people write are closed. */
export const generateKitSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, [title, schema]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
      return [path, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
