import { escapeMarkup, escapeText } from "../markup/escape.ts";
import type { User } from "./identity.ts";
import type { Chunk, Transcript } from "../transcript/transcript.ts";

/** Takes secrets out of whatever is kept, printed or written; each becomes the name of a shell variable. */
export interface Redactor {
  /** The headers of a request as they are recorded: credentials go, however short they are. */
  headers(headers: Readonly<Record<string, string>>): Record<string, string>;
  /** The variables at the end of those headers, by name. */
  variables(headers: Readonly<Record<string, string>>): Record<string, string>;
  /** Any text: secrets of 8 characters and more go wherever they stand and however they are escaped. */
  text(text: string): string;
  /** The whole record, answers included; the same object where there are no secrets to look for. */
  transcript(transcript: Transcript): Transcript;
}

/** Shorter ones may be ordinary words ("alice"), and would take half of the report with them. */
const shortest = 8;

/** What `--header` may show: everything else that is given there is taken for a credential. */
const harmless: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "cache-control",
  "content-type",
  "host",
  "origin",
  "referer",
  "user-agent",
]);

interface Secret {
  /** The header that carries it. */
  header: string;
  value: string;
  variable: string;
}

/** Knows the secrets of a run: of its identities, its extra headers and its URL. */
export function redactor(
  users: readonly User[],
  headers: Readonly<Record<string, string>> = {},
  url?: string,
): Redactor {
  const secrets = [
    ...users.flatMap(({ name, headers: own }) => secretsOf(own, variableOf(name))),
    ...Object.entries(headers)
      .filter(([name]) => !harmless.has(name))
      .flatMap(([name, value]) =>
        secretsOf({ [name]: value }, name === "authorization" ? "$CHATKIT_TOKEN" : variableOf(name)),
      ),
  ];
  const everywhere = [...secrets.map(({ value, variable }) => [value, variable] as const), ...inUrl(url)]
    .flatMap(([value, variable]) => partsOf(value).map((part) => [part, variable] as const))
    .filter(([part]) => part.length >= shortest)
    .flatMap(([part, variable]) => spellings(part).map((spelling) => [spelling, variable] as const))
    // The longest first: a part of a secret must not leave the rest of it behind.
    .toSorted(([a], [b]) => b.length - a.length);

  const text = (value: string): string =>
    everywhere.reduce((text, [secret, variable]) => text.replaceAll(secret, variable), value);

  const secretIn = (name: string, value: string): Secret | undefined =>
    secrets.find(
      (secret) => secret.header === name && (value === secret.value || value.endsWith(` ${secret.value}`)),
    );

  return {
    text,
    headers: (sent) =>
      Object.fromEntries(
        Object.entries(sent).map(([name, value]) => {
          const known = secretIn(name, value);
          return [name, known ? value.slice(0, -known.value.length) + known.variable : text(value)];
        }),
      ),
    variables: (sent) =>
      Object.fromEntries(
        Object.entries(sent).flatMap(([name, value]) => {
          const known = secretIn(name, value);
          return known ? [[name, known.variable]] : [];
        }),
      ),
    transcript: (whole) => (everywhere.length === 0 ? whole : cleanTranscript(whole, text, everywhere)),
  };
}

const variableOf = (name: string): string =>
  `$CHATKIT_TOKEN_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}`;

/** The scheme of an Authorization header is no secret: `Bearer abc` is kept as `Bearer $…`. */
const secretsOf = (headers: Readonly<Record<string, string>>, variable: string): Secret[] =>
  Object.entries(headers).map(([header, value]) => ({
    header,
    value: /^[A-Za-z][\w-]* (\S.*)$/s.exec(header === "authorization" ? value : "")?.[1] ?? value,
    variable,
  }));

/** A secret and what in it is one by itself: the values of cookies, the password of Basic credentials. */
function partsOf(value: string): string[] {
  const cookies = value.split(/;\s*/).map((pair) => /^[^=;\s]+=(.+)$/s.exec(pair)?.[1] ?? "");
  const basic = /^[A-Za-z0-9+/]+=*$/.test(value) ? Buffer.from(value, "base64").toString() : "";
  const password = /^[\x20-\x7e]+:([\x20-\x7e]+)$/.exec(basic)?.[1] ?? "";
  return [value, ...cookies, password];
}

/** Credentials before the host, and whatever the query calls a token, a key, a secret or a signature. */
function inUrl(url: string | undefined): [string, string][] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { username, password, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) =>
    /token|key|secret|password|sig|auth|session/i.test(name),
  );
  return [
    [decodeURIComponent(username), "$CHATKIT_USER"],
    [decodeURIComponent(password), "$CHATKIT_PASSWORD"],
    ...query.map(([name, value]): [string, string] => [value, variableOf(name)]),
  ];
}

/** A text as it stands in plain text, JSON (with and without escapes beyond ASCII), URLs and HTML. */
function spellings(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replaceAll(
    /[^\x20-\x7e]/g,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const uri = encodeURIComponent(text);
  const html = escapeText(text);
  const forms = [text, json, ascii, json.replaceAll("/", String.raw`\/`), uri, uri.replaceAll("%20", "+")];
  return [
    ...new Set([
      ...forms,
      escapeMarkup(text),
      ...['"', "&quot;", "&#34;"].map((quote) => html.replaceAll('"', quote)),
    ]),
  ];
}

function cleanTranscript(
  { exchanges, ...rest }: Transcript,
  text: (value: string) => string,
  everywhere: readonly (readonly [string, string])[],
): Transcript {
  const needles = everywhere.map(
    ([secret, variable]) => [Buffer.from(secret), Buffer.from(variable)] as const,
  );
  return {
    ...everyText(rest, text),
    exchanges: exchanges.map(({ response, ...exchange }) => ({
      ...everyText(exchange, text),
      ...(response && {
        response: {
          ...response,
          headers: everyText(response.headers, text),
          chunks: cleanChunks(response.chunks, needles),
        },
      }),
    })),
  };
}

/** The same value with every string in it changed; bytes stay as they are (the kit sends no secrets in bytes). */
function everyText<T>(value: T, text: (value: string) => string): T {
  const visit = (part: unknown): unknown => {
    if (typeof part === "string") return text(part);
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== "object" || part === null || part instanceof Uint8Array) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, visit(member)]));
  };
  return visit(value) as T;
}

/** A secret may be cut by a chunk's border: its replacement then stands in the chunk where it began. */
function cleanChunks(
  chunks: readonly Chunk[],
  needles: readonly (readonly [Buffer, Buffer])[],
): readonly Chunk[] {
  const whole = Buffer.concat(chunks.map(({ bytes }) => bytes));
  const cuts: { start: number; end: number; variable: Buffer }[] = [];
  for (const [secret, variable] of needles) {
    for (let at = whole.indexOf(secret); at !== -1; at = whole.indexOf(secret, at + secret.length)) {
      const end = at + secret.length;
      if (cuts.every((cut) => end <= cut.start || at >= cut.end)) cuts.push({ start: at, end, variable });
    }
  }
  if (cuts.length === 0) return chunks;
  cuts.sort((a, b) => a.start - b.start);
  let offset = 0;
  return chunks.map(({ at, bytes }) => {
    const [from, to] = [offset, offset + bytes.byteLength];
    offset = to;
    const pieces: Uint8Array[] = [];
    let read = from;
    for (const { start, end, variable } of cuts) {
      if (end <= from || start >= to) continue;
      pieces.push(whole.subarray(read, Math.max(read, Math.min(start, to))));
      if (start >= from) pieces.push(variable);
      read = Math.min(end, to);
    }
    pieces.push(whole.subarray(read, to));
    return { at, bytes: new Uint8Array(Buffer.concat(pieces)) };
  });
}
