import { expect, test } from "vitest";
import { toResponse } from "@chatkit-protocol/core/server";
import { chatkit } from "../src/fetch.ts";
import { fake, json, manualBody, stream } from "../src/testing/fakes.ts";

const options = { authenticate: () => ({ userId: "user_1" }) };

const post = (signal?: AbortSignal): Request =>
  new Request("http://localhost/chatkit", { method: "POST", body: "{}", ...(signal && { signal }) });

/** A request as Workers without `enable_request_signal` make it: it never aborts. */
const postWithoutSignal = (): Request => post();

async function* counting(made: number[]): AsyncGenerator<string, void> {
  for (let index = 0; ; index++) {
    made.push(index);
    yield `${index}`;
  }
}

test("a Response makes nothing before it is read, and nothing ahead of its reader", async () => {
  const made: number[] = [];
  const reader = toResponse(stream(counting(made))).body?.getReader();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toEqual([]);
  await reader?.read();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toEqual([0]);
});

test("a Response has the answer's headers and no others", async () => {
  const response = toResponse({ status: 409, headers: { allow: "POST" }, body: "no" });
  expect([...response.headers]).toEqual([["allow", "POST"]]);
  expect([response.status, await response.text()]).toEqual([409, "no"]);
});

test("a Response of a status without content has no body", () => {
  expect(toResponse({ status: 204, headers: {}, body: "" }).body).toBe(null);
});

test("cancelling a Response calls return() while a chunk is awaited", async () => {
  const body = manualBody();
  const reader = toResponse(stream(body)).body?.getReader();
  const reading = reader?.read();
  await reader?.cancel();
  await body.returned;
  body.push("too late");
  expect(await reading).toEqual({ done: true, value: undefined });
});

test("where requests never abort, cancelling the stream aborts the handler's signal", async () => {
  const body = manualBody();
  const handler = fake(() => stream(body));
  const response = await chatkit(handler, options)(postWithoutSignal());
  await response.body?.cancel();
  await body.returned;
  expect((await handler.firstRequest).signal.aborted).toBe(true);
});

test("where streams are never cancelled, an aborted request calls return()", async () => {
  const body = manualBody();
  const client = new AbortController();
  const response = await chatkit(
    fake(() => stream(body)),
    options,
  )(post(client.signal));
  const reading = response.body?.getReader().read();
  client.abort();
  await body.returned;
  expect(await reading).toEqual({ done: true, value: undefined });
});

test("where requests abort after a success too, the handler's signal does not", async () => {
  const body = manualBody();
  body.end();
  for (const answer of [json({}), stream(body)]) {
    const client = new AbortController();
    const handler = fake(() => answer);
    await (await chatkit(handler, options)(post(client.signal))).text();
    client.abort();
    expect((await handler.firstRequest).signal.aborted).toBe(false);
  }
});

test("a request that has been aborted before it came is asked with an aborted signal", async () => {
  const handler = fake(() => json({}));
  await chatkit(handler, options)(post(AbortSignal.abort()));
  expect((await handler.firstRequest).signal.aborted).toBe(true);
});
