import type { Case } from "../../src/case.ts";

export const refusals: readonly Case[] = [
  {
    id: "transport/takes-posts-only",
    rules: ["TR-01", "TR-02", "TR-14"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      await d.send("get", { raw: "", method: "GET" });
      await d.send("list", { type: "threads.list", params: {} });
      await d.send(
        "strange headers",
        { type: "threads.list", params: {} },
        { headers: { "x-unknown": "1", "accept-language": "tlh" } },
      );
    },
    judge(seen, rule) {
      rule("TR-02").holds(seen.get("get").status === 405, {
        message: "Another method than POST is not answered with 405",
        in: seen.get("get"),
        expected: 405,
        received: seen.get("get").status,
      });
      rule("TR-14").holds(seen.get("strange headers").accepted, {
        message: "A request with a header that the server does not know is refused",
        in: seen.get("strange headers"),
      });
      rule("TR-01").holds(seen.get("list").accepted, {
        message: "A POST of an operation is not answered",
        in: seen.get("list"),
      });
    },
  },
  {
    id: "transport/refuses-strangers",
    rules: ["TR-17"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      if (d.users.length === 0) d.notReached("give an identity with --as NAME=TOKEN");
      await d.send("list", { type: "threads.list", params: {} }, { user: null });
      await d.send(
        "create",
        {
          type: "threads.create",
          params: {
            input: { content: [{ type: "input_text", text: "x" }], attachments: [], inference_options: {} },
          },
        },
        { user: null },
      );
    },
    judge(seen, rule) {
      for (const label of ["list", "create"]) {
        const view = seen.get(label);
        rule("TR-17").holds(view.status === 401 || view.status === 403, {
          message: "A request without credentials is not refused with 401 or 403",
          in: view,
          expected: 401,
          received: view.status,
        });
      }
    },
  },
];
