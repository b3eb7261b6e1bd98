import { isOperation, issuesOf, requestReaderSchema, requests } from "@chatkit-protocol/core/protocol";

/** What is wrong with a member of a body; `path` is such as `$.params.input`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What is wrong with the text of a body. */
export interface Problems {
  /** Why the text is not JSON. */
  readonly syntax?: string;
  readonly members: readonly Problem[];
}

/** Reads a body as servers do, and says what they and the kit say of it. */
export function problemsOf(operation: string, text: string): Problems {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    return { syntax: error instanceof Error ? error.message : String(error), members: [] };
  }
  if (!isOperation(operation)) return { members: [] };
  try {
    const read = requestReaderSchema(requests[operation]).safeParse(body);
    return { members: read.success ? [] : issuesOf(read.error) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { members: [{ path: "$", message: "Nests too deeply" }] };
  }
}
