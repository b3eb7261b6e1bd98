import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import * as z from "zod";
import { levels } from "../run/selection.ts";
import { suggestion, UsageError } from "./usage.ts";

export const configName = "chatkit-conformance.json";

const names = z.record(z.string(), z.string());

/** The settings of a project; each means what the flag of its name means, and a flag comes before it. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  url: z.string().optional().meta({ description: "The URL of the server's endpoint." }),
  command: z.array(z.string()).min(1).optional().meta({ description: "Starts the server, as after `--`." }),
  as: names.optional().meta({
    description: "Identities by name: a token, or `Header: value`. `$NAME` is read from the environment.",
  }),
  header: names.optional().meta({ description: "Headers of every request; `$NAME` as above." }),
  profile: z.enum(["compat", "strict"]).optional(),
  tier: z.enum(["T0", "T1", "T2"]).optional(),
  only: z.array(z.string()).optional(),
  level: z.enum([...levels]).optional(),
  protocol: z.string().optional(),
  baseline: z.string().optional(),
  reporter: z.array(z.string()).optional().meta({ description: "`name` or `name=file`." }),
  slow: z.number().positive().optional(),
  repeat: z.int().positive().optional(),
  maxTurns: z.int().min(0).optional(),
  modelPort: z.int().min(1).max(65_535).optional(),
  keep: z.boolean().optional(),
  failOnWarn: z.boolean().optional(),
});

export type Config = z.infer<typeof configSchema>;

/** Reads the settings; `{}` where no file was asked for and none is there. */
export function readConfig(file: string | undefined): Config {
  if (file === undefined && !existsSync(configName)) return {};
  const path = file ?? configName;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = configSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const what =
    unknown === undefined
      ? `${issue?.message} at ${["$", ...(issue?.path ?? [])].join(".")}`
      : `unknown setting "${unknown}"${suggestion(unknown, Object.keys(configSchema.shape))}`;
  throw new UsageError(`${path}: ${what}`);
}

/** Gives a command the settings for which it has no flag on its command line. */
export function applyConfig(
  command: Command,
  { as, header, url: _url, command: _command, ...plain }: Config,
): void {
  const lines: Record<string, readonly string[]> = {
    as: Object.entries(as ?? {}).map(([name, value]) => `${name}=${fromEnvironment(value, `as.${name}`)}`),
    header: Object.entries(header ?? {}).map(
      ([name, value]) => `${name}: ${fromEnvironment(value, `header.${name}`)}`,
    ),
    reporter: plain.reporter ?? [],
  };
  for (const option of command.options) {
    const name = option.attributeName();
    if (command.getOptionValueSource(name) === "cli") continue;
    const typed = lines[name];
    if (typed && typed.length > 0) {
      // Through the flag's own parser, so that both are read alike.
      const empty: unknown = name === "header" ? {} : [];
      const value = typed.reduce<unknown>((all, text) => option.parseArg?.(text, all), empty);
      command.setOptionValueWithSource(name, value, "config");
    }
    const own = Object.entries(plain).find(([key]) => key === name && key !== "reporter")?.[1];
    if (own !== undefined) command.setOptionValueWithSource(name, own, "config");
  }
}

/** `$NAME` and `${NAME}` are taken from the environment: secrets have no place in a file. */
function fromEnvironment(text: string, where: string): string {
  return text.replaceAll(/\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g, (_whole, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? "";
    const value = process.env[name];
    if (value === undefined || value === "")
      throw new UsageError(`${where} requires the environment variable ${name}, which is not set`);
    return value;
  });
}
