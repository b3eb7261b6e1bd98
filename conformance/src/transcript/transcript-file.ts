import * as z from "zod";
import { type DriveEnd, ends, type Exchange, type Transcript } from "./transcript.ts";

/** Bytes travel as base64; everything else of a transcript is JSON already. */
const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, "base64")));

const exchange = z.looseObject({
  n: z.int().positive(),
  case: z.string(),
  label: z.string(),
  series: z.object({ name: z.string(), n: z.int() }).optional(),
  user: z.string().nullable(),
  request: z.looseObject({
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    variables: z.record(z.string(), z.string()).optional(),
    body: z
      .union([z.string(), z.strictObject({ base64: bytes }).transform(({ base64 }) => base64)])
      .optional(),
    operation: z.string().optional(),
    at: z.number(),
  }),
  response: z
    .looseObject({
      status: z.int(),
      headers: z.array(z.tuple([z.string(), z.string()])),
      at: z.number(),
      chunks: z.array(
        z.object({ at: z.number(), base64: bytes }).transform(({ at, base64 }) => ({ at, bytes: base64 })),
      ),
      coding: z.object({ name: z.string(), size: z.number() }).optional(),
    })
    .optional(),
  end: z.looseObject({
    how: z.enum(ends),
    at: z.number(),
    detail: z.string().optional(),
  }),
});

const driveEnd = z.discriminatedUnion("how", [
  z.object({ how: z.literal("done") }),
  z.object({ how: z.literal("blocked"), by: z.string(), because: z.string() }),
  z.object({ how: z.literal("unsupported"), exchange: z.int() }),
  z.object({
    how: z.literal("not-reached"),
    unlock: z.string(),
    inapplicable: z.literal(true).optional(),
    refusal: z
      .object({ exchange: z.int(), word: z.string(), script: z.string(), answer: z.string() })
      .optional(),
  }),
  z.object({ how: z.literal("kit-error"), because: z.string() }),
]) satisfies z.ZodType<DriveEnd>;

const schema = z.looseObject({
  schema: z.literal(1),
  kit: z.string(),
  url: z.string(),
  started: z.string(),
  seed: z.number(),
  tier: z.enum(["T0", "T1", "T2"]),
  users: z.array(z.string()),
  capabilities: z.array(z.string()),
  exchanges: z.array(exchange),
  drives: z.record(z.string(), driveEnd),
});

/** The transcript as a file: JSON, each exchange on a line of its own. */
export function writeTranscript({ exchanges, ...head }: Transcript): string {
  const lines = exchanges.map(({ request: { body, ...request }, response, ...rest }) =>
    JSON.stringify({
      ...rest,
      request: {
        ...request,
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : { base64: base64(body) } }),
      },
      ...(response && {
        response: {
          ...response,
          chunks: response.chunks.map((chunk) => ({ at: chunk.at, base64: base64(chunk.bytes) })),
        },
      }),
    }),
  );
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"exchanges":[\n${lines.join(",\n")}\n]}\n`;
}

/** Reads what `writeTranscript` has written; throws an error that says where a file is none. */
export function readTranscript(text: string): Transcript {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`It is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(
      `It is no transcript of this kit (schema 1): ${issue?.message} at ${["$", ...(issue?.path ?? [])].join(".")}`,
    );
  }
  const transcript = result.data as Transcript;
  return { ...transcript, exchanges: transcript.exchanges.map(withSeries) };
}

/** Files from before `series` have the place in the label alone. */
function withSeries(exchange: Exchange): Exchange {
  const [, name, n] = exchange.series ? [] : (/^(.*)#(\d+)$/s.exec(exchange.label) ?? []);
  return name === undefined ? exchange : { ...exchange, series: { name, n: Number(n) } };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
