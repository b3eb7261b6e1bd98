import { CustomStreamError } from "./errors.ts";

/** What clients show for each kind of failure of a model, and whether trying again may help. */
const described = {
  "too-long": {
    text: "This conversation is too long for the assistant. Please start a new one.",
    retry: false,
  },
  filtered: { text: "The assistant cannot answer this. Please put it in other words.", retry: false },
  busy: { text: "The assistant is busy. Please try again in a moment.", retry: true },
  down: { text: "The assistant cannot be reached. Please try again in a moment.", retry: true },
  unavailable: { text: "The assistant is not available at the moment.", retry: false },
} as const;

/** The codes of providers, wherever they stand in the error. */
const kinds: Readonly<Record<string, keyof typeof described>> = {
  context_length_exceeded: "too-long",
  content_filter: "filtered",
  content_policy_violation: "filtered",
  insufficient_quota: "unavailable",
  billing_error: "unavailable",
  rate_limit_exceeded: "busy",
  rate_limit_error: "busy",
  overloaded_error: "busy",
};

const names: Readonly<Record<string, keyof typeof described>> = {
  LengthFinishReasonError: "too-long",
  ContentFilterFinishReasonError: "filtered",
  APIConnectionError: "down",
  APIConnectionTimeoutError: "down",
};

/**
 * What the user is told where a handler fails because its model did: a rate limit, a conversation that is too long, a content
 * filter, a provider that is down. Knows errors by what the SDKs of OpenAI, Anthropic, Google and Vercel put into them;
 * undefined for any other error, which stays a plain `stream.error` (ER-02).
 */
export function describeModelError(error: unknown): CustomStreamError | undefined {
  const kind = kindOf(error);
  if (!kind) return undefined;
  const { text, retry } = described[kind];
  return new CustomStreamError(text, { allowRetry: retry, cause: error });
}

function kindOf(error: unknown): keyof typeof described | undefined {
  if (!(error instanceof Error)) return undefined;
  // The AI SDK wraps the error of its last attempt.
  const last = member(error, "lastError");
  if (last !== undefined && last !== error) return kindOf(last);
  const named = names[error.name] ?? names[error.constructor.name];
  if (named) return named;
  const status = member(error, "status") ?? member(error, "statusCode");
  if (typeof status !== "number") return undefined;
  for (const code of codesOf(error)) if (Object.hasOwn(kinds, code)) return kinds[code];
  if (status === 400 && /prompt is too long|context (length|window)/i.test(error.message)) return "too-long";
  if (status === 429 || status === 529) return "busy";
  if (status === 401 || status === 402 || status === 403) return "unavailable";
  return status >= 500 ? "down" : undefined;
}

/** `code` and `type` of the error, of the answer that it carries, and of the error in that. */
function codesOf(error: unknown): string[] {
  const body = member(error, "error") ?? member(error, "data");
  return [error, body, member(body, "error")].flatMap((holder) =>
    ["code", "type"].flatMap((name) => {
      const code = member(holder, name);
      return typeof code === "string" ? [code] : [];
    }),
  );
}

const member = (holder: unknown, name: string): unknown =>
  typeof holder === "object" && holder !== null ? (Reflect.get(holder, name) as unknown) : undefined;
