import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { home, inProcess } from "./command.ts";

describe("wrong usage is exit 2, says what would be right, and prints nothing on standard output", () => {
  const url = "http://127.0.0.1:9/";
  test.each<[string, string[], RegExp]>([
    [
      "an unknown flag",
      [url, "--profil", "strict"],
      /unknown option '--profil'\n\(Did you mean --profile\?\)/,
    ],
    ["an unknown profile", [url, "--profile", "lax"], /Allowed choices are compat, strict/],
    ["a word that is not a URL", ["lst"], /"lst" is not a URL.*did you mean list\?/],
    ["no URL", [], /pass the URL of the server's endpoint/],
    [
      "a rule that is misspelt",
      [url, "--only", "TC-3"],
      /--only TC-3 matches no case and no rule; did you mean TC-03\?/,
    ],
    ["a finding that is misspelt", [url, "--only", "TU-01/title-not-stord"], /matches no case and no rule/],
    ["a slug that is misspelt", [url, "--only", "rename-is-store"], /did you mean rename-is-stored\?/],
    [
      "a glob that selects nothing",
      [url, "--only", "nope/*"],
      /matches no case and no rule; `chatkit-conformance list`/,
    ],
    ["a list that is not there", [url, "--only", "@nope"], /ENOENT/],
    ["no run before", [url, "--only", "last-failed"], /no run before this one/],
    ["an unknown reporter", [url, "--reporter", "jason"], /one of pretty, .*; did you mean json\?/],
    ["a file without a name", [url, "--reporter", "json="], /A file name must follow/],
    ["a file that cannot be written", [url, "--reporter", "json=/dev/null/x.json"], /cannot be written/],
    [
      "two reports at once",
      [url, "--reporter", "json", "--reporter", "md"],
      /json must be the only reporter/,
    ],
    ["a baseline that is not there", [url, "--baseline", "nope.json"], /--baseline-update creates it/],
    ["an update of nothing", [url, "--baseline-update"], /needs --baseline FILE/],
    ["an identity without a token", [url, "--as", "alice"], /NAME=TOKEN or NAME='Header: value'/],
    [
      "the same identity twice",
      [url, "--as", "a=12345678", "--as", "a=23456789"],
      /Two identities are named a/,
    ],
    ["a header without a value", [url, "--header", "x"], /'Name: value'/],
    ["a number that is none", [url, "--max-turns", "many"], /whole number/],
    ["no rounds", [url, "--repeat", "0"], /greater than 0/],
    ["a transcript that is none", ["rejudge", "/dev/null"], /cannot be judged: It is not JSON/],
    [
      "a report that is none",
      ["diff", "/dev/null", "/dev/null"],
      /is not a report written by --reporter json/,
    ],
    ["an unknown rule", ["explain", "XX-1"], /there is no rule XX-1/],
  ])("%s", async (_what, args, message) => {
    const { exit, stdout, stderr } = await inProcess(args, home());
    expect(stderr).toMatch(message);
    expect([exit, stdout]).toEqual([2, ""]);
  });

  test.each<[string, string, RegExp]>([
    ["settings that are not JSON", "{", /chatkit-conformance.json cannot be read/],
    ["a misspelt setting", '{"profil":"strict"}', /unknown setting "profil"; did you mean profile\?/],
    ["a setting of the wrong type", '{"keep":"yes"}', /expected boolean.* at \$\.keep/],
    [
      "a secret that is not set",
      '{"url":"http://127.0.0.1:9/","as":{"a":"$NOPE"}}',
      /variable NOPE, which is not set/,
    ],
  ])("%s", async (_what, text, message) => {
    const cwd = home();
    writeFileSync(join(cwd, "chatkit-conformance.json"), text);
    const { exit, stdout, stderr } = await inProcess([], cwd);
    expect(stderr).toMatch(message);
    expect([exit, stdout]).toEqual([2, ""]);
  });
});

test("a finding's name selects its rule, and explains it", async () => {
  const cwd = home();
  const { exit, stderr } = await inProcess(["http://127.0.0.1:9/", "--only", "TU-01/title-not-stored"], cwd);
  expect([exit, stderr]).toEqual([3, expect.stringContaining("cannot be reached")]);
  const [rule, finding] = [
    ["explain", "TU-01"],
    ["explain", "TU-01/title-not-stored"],
  ];
  expect(await inProcess(finding, cwd)).toEqual(await inProcess(rule, cwd));
});
