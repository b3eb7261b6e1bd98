import type { VisibleItem } from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Conversation } from "../../src/view/chat/state.ts";
import { emptyConversation } from "../../src/view/chat/state.ts";
import { acceptedBy, maxSizeOf } from "../../src/view/composer/file-limits.ts";
import { mentionAt, splitByMentions } from "../../src/view/composer/mentions.ts";
import { nextAnnouncement } from "../../src/view/thread/announcement.ts";
import { rowsOf } from "../../src/view/thread/rows.ts";
import { chartOf } from "../../src/view/widgets/chart-data.ts";
import { withFields } from "../../src/view/widgets/field-values.ts";
import { itemMembers } from "./raw-endpoint.ts";

describe("the fields of a form in a payload", () => {
  const merged = (payload: unknown, values: Record<string, unknown>): unknown =>
    withFields(payload, new Map(Object.entries(values)));

  test.each([
    [undefined, { a: 1 }, { a: 1 }],
    [null, { "a.b": 1, "a.c": 2 }, { a: { b: 1, c: 2 } }],
    [{ a: 0 }, { a: 1, b: 2 }, { a: 0, b: 2 }],
    [{ a: { x: 1 } }, { "a.y": 2 }, { a: { x: 1, y: 2 } }],
    [{ a: 1 }, { "a.b": 2 }, { a: 1 }],
    [{ a: null }, { a: 1 }, { a: null }],
    ["text", { a: 1 }, "text"],
    [[1], { a: 1 }, [1]],
    [{ a: 1 }, {}, { a: 1 }],
  ])("%j with %j is %j", (payload, values, expected) => {
    expect(merged(payload, values)).toEqual(expected);
  });

  test("names from outside reach no prototype", () => {
    const result = merged({}, { "__proto__.polluted": 1, "constructor.prototype.polluted": 1 });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(JSON.stringify(result)).toBe('{"constructor":{"prototype":{"polluted":1}}}');
  });
});

describe("mentions", () => {
  const ada = { type: "input_tag", id: "1", text: "Ada", data: {}, interactive: false } as const;
  const adam = { ...ada, id: "2", text: "Adam" };

  test.each([
    ["hello @al", 9, { start: 6, query: "al" }],
    ["@", 1, { start: 0, query: "" }],
    ["mail ada@example", 16, undefined],
    ["@ada and", 8, undefined],
  ])("in %j at %s", (text, end, expected) => {
    expect(mentionAt(text, end)).toEqual(expected);
  });

  test("the longest name wins, and a word that goes on is none", () => {
    const known = new Map([ada, adam].map((tag) => [tag.text, tag]));
    expect(splitByMentions("ask @Adam and @Ada, not @Adamant", known)).toEqual([
      { type: "input_text", text: "ask " },
      adam,
      { type: "input_text", text: " and " },
      ada,
      { type: "input_text", text: ", not @Adamant" },
    ]);
    expect(splitByMentions("nobody", known)).toBeUndefined();
  });
});

describe("files", () => {
  test("are accepted by media type or ending", () => {
    const limits = { enabled: true, accept: { "image/*": [], "application/pdf": [".pdf"] } };
    expect(acceptedBy(limits, { name: "a.png", type: "image/png" })).toBe(true);
    expect(acceptedBy(limits, { name: "A.PDF", type: "" })).toBe(true);
    expect(acceptedBy(limits, { name: "a.txt", type: "text/plain" })).toBe(false);
    expect(acceptedBy({ enabled: true }, { name: "a.txt", type: "text/plain" })).toBe(true);
  });

  test("have the limit of the most exact pattern", () => {
    const limits = { enabled: true, maxSize: { "*": 1, "image/*": 2, "image/png": 3 } };
    expect(maxSizeOf(limits, { name: "a", type: "image/png" })).toBe(3);
    expect(maxSizeOf(limits, { name: "a", type: "image/gif" })).toBe(2);
    expect(maxSizeOf(limits, { name: "a", type: "text/plain" })).toBe(1);
    expect(maxSizeOf({ enabled: true }, { name: "a", type: "text/plain" })).toBe(100 * 1024 * 1024);
  });
});

describe("announcements", () => {
  test("everything is said once, in order, whatever the pieces", () => {
    const sentences = ["One. ", "Two! ", "A list:\n", "three? ", "rest"];
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 20 }), (lengths) => {
        const whole = sentences.join("");
        const heard: string[] = [];
        let [shown, said] = [0, 0];
        for (const length of [...lengths, whole.length]) {
          shown = Math.min(whole.length, shown + length);
          const next = nextAnnouncement(whole.slice(0, shown), said, shown < whole.length);
          if (!next) continue;
          heard.push(next.text);
          said = next.end;
        }
        expect(heard.join(" ").replace(/\s+/g, " ")).toBe("One. Two! A list: three? rest");
      }),
    );
  });

  test("the marks of Markdown are not read", () => {
    expect(nextAnnouncement("**Bold** [link](https://example.com) `code`", 0, false)?.text).toBe(
      "Bold link code",
    );
  });
});

describe("rows of a conversation", () => {
  const message = (id: string, text: string): VisibleItem => ({
    ...itemMembers(id),
    type: "assistant_message",
    content: [{ type: "output_text", text, annotations: [] }],
  });
  const question = (id: string): VisibleItem => ({
    ...itemMembers(id),
    type: "user_message",
    content: [],
    attachments: [],
    inference_options: {},
  });
  const conversation = (its: Partial<Conversation>): Conversation => ({
    ...emptyConversation("k"),
    thread: {
      id: "thr_1",
      created_at: "2026-01-31T12:00:00Z",
      status: { type: "active" },
      metadata: {},
      items: {
        data: [
          question("q1"),
          message("a1", "one"),
          message("a2", "two"),
          question("q2"),
          message("a3", "three"),
        ],
        has_more: false,
      },
    },
    ...its,
  });

  test("each finished answer has its buttons, which know its question and its whole text", () => {
    const rows = rowsOf(conversation({}));
    expect(rows.map(({ key }) => key)).toEqual(["q1", "a1", "a2", "actions a2", "q2", "a3", "actions a3"]);
    expect(rows.find(({ key }) => key === "actions a2")).toMatchObject({
      questionId: "q1",
      text: "one\n\ntwo",
    });
  });

  test("the answer that is running has none yet", () => {
    const turn = { allowCancel: true, open: new Set<string>(), imageProgress: {} };
    expect(
      rowsOf(conversation({ turn }))
        .map(({ key }) => key)
        .slice(-2),
    ).toEqual(["a3", "turn"]);
  });
});

describe("charts", () => {
  test("whatever the props are, what is drawn has its shape", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("data", "series", "xAxis", "showLegend", "barGap"), fc.jsonValue()),
        (node) => {
          // Colours are asked of the browser.
          Object.assign(globalThis, { CSS: { supports: () => false } });
          const { rows, series } = chartOf(node);
          for (const row of rows)
            for (const value of Object.values(row)) expect(["string", "number"]).toContain(typeof value);
          for (const { type } of series) expect(["bar", "area", "line"]).toContain(type);
        },
      ),
    );
  });
});
