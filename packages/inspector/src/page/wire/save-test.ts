import type { LoggedExchange } from "./exchange-log.ts";

/** A Vitest file that sends the request again and has the kit judge the answer. */
export function asTest({ operation, body, frames }: LoggedExchange, endpoint: string): string {
  const isStream = frames.length > 0;
  const expectation = isStream
    ? `await expectStream(answer, { operation: ${JSON.stringify(operation)} });`
    : `expect(answer.status).toBe(200);`;
  const imports = isStream
    ? `import { expectStream } from "@chatkit-protocol/conformance";\nimport { test } from "vitest";`
    : `import { expect, test } from "vitest";`;
  return `${imports}

const url = process.env["CHATKIT_URL"] ?? ${JSON.stringify(endpoint)};
const headers = {
  "content-type": "application/json",
  authorization: \`Bearer \${process.env["CHATKIT_TOKEN"] ?? ""}\`,
};
const body = ${JSON.stringify(body)};

test(${JSON.stringify(`${operation} is answered as it must be`)}, async () => {
  const answer = await fetch(url, { method: "POST", headers, body });
  ${expectation}
});
`;
}
