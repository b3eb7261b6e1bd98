import { protocolVersion } from "@chatkit-protocol/core/protocol";
import { expect, test } from "vitest";
import published from "../generated/rules.json" with { type: "json" };
import frozen from "../requirements/1.6.5.json" with { type: "json" };
import { generateRequirements } from "./requirements.ts";
import { parseChapters } from "./rules.ts";

const path = `spec/requirements/${protocolVersion}.json`;
const chapter = (profile: string, keyword: string) =>
  parseChapters([
    {
      name: "one.md",
      text: `- **TR-01** it-is-done · ${profile} · 1.0.0 — A server ${keyword} do it.\n  Why: it matters.\n  Notice: nothing is done.`,
    },
  ]);

test("the frozen list has every published rule once, at its level and in its profile", () => {
  const listed = (["compat", "strict"] as const).flatMap((profile) =>
    (["MUST", "SHOULD", "MAY"] as const).flatMap((level) =>
      frozen[profile][level].map((id): [string, object] => [id, { level, profile }]),
    ),
  );
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(published.rules.map(({ id, level, profile }) => [id, { level, profile }])),
  );
  expect(new Set(listed.map(([id]) => id)).size).toBe(listed.length);
});

test.each([
  ["strict", "MUST"],
  ["compat", "SHOULD"],
])("a rule that becomes %s %s changes the frozen list", (profile, keyword) => {
  const before = generateRequirements(chapter("compat", "MUST"))[path];
  expect(before).toContain("TR-01");
  expect(generateRequirements(chapter(profile, keyword))[path]).not.toBe(before);
});
