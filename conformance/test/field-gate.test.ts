import { expect, test, vi } from "vitest";
import { judged } from "../mutants/try-mutant.ts";
import { mutants } from "../mutants/index.ts";
import { run } from "../src/index.ts";
import { nameOf } from "../src/judging/attribute.ts";
import { causesOf } from "../src/report/causes.ts";
import { fieldServer } from "./field-server.ts";

vi.setConfig({ testTimeout: 60_000 });

type Handler = (request: Request) => Promise<Response>;

/** What a run at T0 finds, and whether the gate has let it pass. */
async function judgedAt(fetch: Handler) {
  const { results, transcript } = await run({
    url: "http://field.example/chatkit",
    fetch,
    users: ["alice=alice", "bob=bob"],
    tier: "T0",
  });
  return {
    gate: transcript.drives["kit/liveness"]?.how,
    found: new Set(results.flatMap(({ findings }) => findings.map(nameOf))),
  };
}

/** Three processes, each with a memory of its own, and what chooses one of them for a request. */
const processes = (choose: (count: number) => number): Handler => {
  const servers = [fieldServer([]), fieldServer([]), fieldServer([])];
  let count = 0;
  return (request) => servers[choose(count++) % servers.length]!(request);
};

const own = ["TC-05/thread-found-by-some-requests"];

test.each<[string, (count: number) => number]>([
  ["take turns", (count) => count],
  // A connection that is kept alive goes on to the same one.
  ["share what comes at once", (count) => (count < 2 ? 0 : count)],
])("processes that %s and keep threads for themselves are told once", async (_how, choose) => {
  const { gate, found } = await judgedAt(processes(choose));
  expect({ gate, found: [...found] }).toEqual({ gate: "blocked", found: expect.arrayContaining(own) });
  const innocent = ["TR-01", "TR-13", "TR-14", "RQ-07", "RQ-09", "RQ-20", "RD-06", "RD-13", "RT-02"];
  expect([...found].filter((name) => innocent.includes(name.split("/")[0]!))).toEqual([]);
});

test("a copy of the database that lags behind is told, and the run goes on", async () => {
  const server = fieldServer([]);
  let reads = 0;
  const { gate, found } = await judgedAt(async (request) => {
    const isRead = (await request.clone().text()).includes('"threads.get_by_id"');
    return isRead && ++reads === 3 ? Response.json({ error: "Not yet" }, { status: 404 }) : server(request);
  });
  expect(gate).toBe("done");
  expect([...found]).toContain("IT-14/item-listed-late");
  expect([...found]).not.toContain("TC-05/announced-thread-unreadable");
});

test("a server that only wants another Accept is told so", async () => {
  const server = fieldServer([]);
  const { gate, found } = await judgedAt(async (request) =>
    request.headers.get("accept")?.includes("text/event-stream")
      ? server(request)
      : Response.json({ error: { code: "refused", message: "No." } }, { status: 406 }),
  );
  expect(gate).toBe("blocked");
  expect([...found].filter((name) => name.startsWith("TR-13"))).toEqual(["TR-13/accept-required"]);
});

test("a server that knows everybody by default has one cause for that, and one for what it does not reject", async () => {
  const server = fieldServer([]);
  const { results } = await run({
    url: "http://field.example/chatkit",
    fetch: async (request) => {
      if (request.headers.has("authorization")) return server(request);
      const headers = new Headers(request.headers);
      headers.set("authorization", "Bearer alice");
      return server(new Request(request, { headers }));
    },
    users: ["alice=alice", "bob=bob"],
    tier: "T0",
  });
  const causes = causesOf(results, "compat").map(({ rules }) => rules);
  expect(causes).toContainEqual(["TR-17"]);
  expect(causes.find((rules) => rules.includes("RQ-17"))).not.toContain("TR-17");
});

test("an item that is stored after its event is seen to be late without a script", async () => {
  const late = mutants.find(({ id }) => id === "stores-after-the-event")!;
  const { results } = await judged(late, "T0");
  expect([...new Set(results.flatMap(({ findings }) => findings.map(nameOf)))]).toEqual([
    "IT-14/announced-item-unlisted",
  ]);
});
