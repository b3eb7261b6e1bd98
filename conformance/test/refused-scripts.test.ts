import { beforeAll, expect, test } from "vitest";
import type { Application } from "@chatkit-protocol/core";
import { startReferenceServer } from "../servers/reference/index.ts";
import { cases, judges, outcomeOf, parseUser, reporters, run, type Report, type Run } from "../src/index.ts";
import { afterScriptPrefix } from "../src/transcript/script-contract.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
const refusing = (word: string): string => `ck:1 ${JSON.stringify({ unsupported: word })}`;

/** An interpreter of an earlier day: it knows no `repeat` in a stream, and no `return` in a sync action. */
function withoutSomeVerbs(sound: Pick<Application, "respond" | "syncAction">): Partial<Application> {
  return {
    async *respond(thread, input, context) {
      const text = input?.content.find(({ type }) => type === "input_text")?.text ?? "";
      if (afterScriptPrefix(text)?.includes('"repeat"')) yield refusing("repeat");
      else yield* sound.respond(thread, input, context);
    },
    async syncAction(thread, { payload }) {
      if (!JSON.stringify(payload).includes('"return"')) return undefined;
      return {
        type: "assistant_message",
        id: "msg_refusal",
        thread_id: thread.id,
        created_at: new Date().toISOString(),
        content: [{ type: "output_text", text: refusing("return"), annotations: [] }],
      };
    },
  };
}

const streamed = "threads.add_user_message/the-application-reads-what-was-before";
const synchronous = "threads.sync_custom_action/*";
let one: Run;

beforeAll(async () => {
  const server = await startReferenceServer({ replace: { handlers: withoutSomeVerbs } });
  try {
    one = await run({ url: server.url, cases, judges, users, seed: 1, only: [streamed, synchronous] });
  } finally {
    await server.close();
  }
}, 60_000);

const pretty = () => reporters.pretty.render(outcomeOf(one, { profile: "strict" }), {});

test("a step that the interpreter does not know is shown with the case, the script as sent, and the answer", () => {
  const page = pretty();
  expect(page).toContain("the server's script interpreter does not know repeat: TM-05");
  expect(page).toMatch(
    /case +threads\.add_user_message\/the-application-reads-what-was-before, exchange \d+\n +sent +ck:1 \{"ck":1,"do":\[\{"repeat":25,"do":\[\{"say":"Item \$\{n\}"\}\]\}\]\}\n +answer +ck:1 \{"unsupported":"repeat"\}/,
  );
});

test("programs get the same for every result", () => {
  const report = JSON.parse(reporters.json.render(outcomeOf(one, { profile: "strict" }), {})) as Report;
  const result = report.results.find(({ rule }) => rule === "TM-05");
  expect(result).toMatchObject({
    verdict: "not-reached",
    case: streamed,
    exchanges: [result?.refusal?.exchange],
    refusal: {
      word: "repeat",
      script: 'ck:1 {"ck":1,"do":[{"repeat":25,"do":[{"say":"Item ${n}"}]}]}',
      answer: 'ck:1 {"unsupported":"repeat"}',
    },
  });
});

test("a script that a sync action refuses is not held against the server either", () => {
  const own = one.results.filter(({ refusal }) => refusal?.word === "return");
  expect(own.map(({ verdict }) => verdict)).toContain("not-reached");
  expect(own[0]?.refusal?.script).toMatch(/^\{"ck":1,"do":\[.*"return"/);
  expect(one.results.filter(({ verdict }) => verdict === "fail")).toEqual([]);
});

test.each(["agent", "html", "junit"] as const)("%s shows it too", (name) => {
  const page = reporters[name].render(outcomeOf(one, { profile: "strict" }), {});
  expect(page.replaceAll("&quot;", '"').replaceAll("&#34;", '"')).toContain('ck:1 {"unsupported":"repeat"}');
});
