import { expect, test } from "vitest";
import { keysOf } from "../blob-contract.ts";
import forms from "./hostile-forms.json" with { type: "json" };
import { bearer, serverWithFiles } from "./server-with-files.ts";

test.each(forms.map((one) => [one.what, one] as const))(
  "a form is taken whole or refused without a trace: %s",
  async (_what, { type, body, status }) => {
    const { get, blobs, reported } = serverWithFiles({ authenticate: bearer });
    const answer = await get("https://app.example/files", {
      method: "POST",
      headers: { "content-type": type, authorization: "Bearer alice" },
      // Each character is a byte.
      body: Buffer.from(body, "latin1"),
    });
    expect([answer.status, reported]).toEqual([status, []]);
    // A ticket, a seal and the bytes.
    expect(await keysOf(blobs)).toHaveLength(status === 200 ? 3 : 0);
  },
);
