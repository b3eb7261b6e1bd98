import type { Task } from "@chatkit-protocol/core";
import { objectOf, objectsOf, type RawObject, textIn, textsOf } from "./raw-values.ts";

/** A call of a tool that the model's provider runs: a web search, a file search, code, an MCP server. */
export interface HostedCall {
  callId: string;
  name: string;
  task: Task;
  failed: boolean;
}

/**
 * The call in an output item; undefined for any other item, and for images, which are no steps. Function calls and the
 * calls that the SDK runs itself are no hosted calls.
 */
export function hostedCall(item: RawObject): HostedCall | undefined {
  const type = textIn(item["type"]);
  const callId = textIn(item["id"]);
  if (!type || !callId || !Object.hasOwn(hosted, type)) return undefined;
  return {
    callId,
    name: type.replace(/_call$/, ""),
    task: hosted[type]!(item),
    failed:
      item["status"] === "failed" || item["status"] === "incomplete" || textIn(item["error"]) !== undefined,
  };
}

/** The output item that the SDK has turned into its own, as the API has sent it. */
export const unwrapped = (item: RawObject): RawObject =>
  item["type"] === "hosted_tool_call"
    ? {
        ...(item["output"] === undefined ? {} : { result: item["output"] }),
        ...objectOf(item["providerData"]),
        type: objectOf(item["providerData"])["type"] ?? item["name"],
        id: item["id"],
        status: item["status"],
      }
    : item;

const state = { status_indicator: "loading" } as const;

const hosted: Readonly<Record<string, (item: RawObject) => Task>> = {
  web_search_call(item) {
    const action = objectOf(item["action"]);
    const queries = [...new Set([...textsOf(action["queries"]), ...textsOf([action["query"]])])];
    const [query = textIn(action["pattern"])] = queries;
    const urls = [...objectsOf(action["sources"]).map(({ url }) => url), action["url"]];
    return {
      type: "web_search",
      ...state,
      ...(query === undefined ? {} : { title_query: query }),
      queries,
      sources: textsOf(urls).map((url) => ({ type: "url", title: hostOf(url), url })),
    };
  },
  file_search_call(item) {
    const names = [...new Set(textsOf(objectsOf(item["results"]).map(({ filename }) => filename)))];
    const title = textsOf(item["queries"]).join("; ");
    return {
      type: "file",
      ...state,
      ...(title === "" ? {} : { title }),
      sources: names.map((filename) => ({ type: "file", title: filename, filename })),
    };
  },
  code_interpreter_call(item) {
    const code = textIn(item["code"]);
    return {
      type: "custom",
      ...state,
      title: "code_interpreter",
      // A fence that is longer than any in the code.
      ...(code === undefined ? {} : { content: `${fence(code)}python\n${code}\n${fence(code)}` }),
    };
  },
  mcp_call: ({ server_label, name }) => ({
    type: "custom",
    ...state,
    title: [server_label, name].filter((text) => textIn(text)).join(": ") || "mcp",
  }),
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname || url : url);

const fence = (code: string): string =>
  "`".repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
