import type { Case } from "../../case/case.ts";
import type { View } from "../../transcript/view.ts";

const origin = "http://localhost:3000";
const asked = ["content-type", "authorization", "chatkit-frame-instance-id", "x-kit"];

/** Whether the origin is allowed; another one in the answer is allowed in its place. */
const allows = (view: View): boolean =>
  ["*", origin].includes(view.header("access-control-allow-origin") ?? "");

const words = (list: string | undefined): string[] =>
  (list ?? "").split(",").map((word) => word.trim().toLowerCase());

export const cors: readonly Case[] = [
  {
    id: "transport/answers-preflights",
    rules: ["TR-15"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      // A browser sends no credentials with it.
      const preflight = await d.send(
        "preflight",
        {
          raw: "",
          method: "OPTIONS",
          headers: {
            origin,
            "access-control-request-method": "POST",
            "access-control-request-headers": asked.join(","),
          },
        },
        { user: null, timeout: 5000 },
      );
      if (allows(preflight)) return;
      // Where a request of the origin is answered for it, its preflight is to be answered as well.
      const request = await d.send(
        "request",
        { type: "threads.list", params: { limit: 1 } },
        {
          headers: { origin },
        },
      );
      if (!allows(request)) d.notReached(`allow ${origin} as an origin (CORS)`);
    },
    judge(seen, rule) {
      const view = seen.get("preflight");
      const isAnswered = rule("TR-15").holds(allows(view) && view.accepted, "preflight-rejected", {
        in: view,
        expected: `204, and access-control-allow-origin: ${origin}`,
        received: `${view.status}, and ${view.header("access-control-allow-origin") ?? "no such header"}`,
      });
      if (!isAnswered) return;
      for (const [name, wanted, finding] of [
        ["access-control-allow-methods", ["post"], "method-not-allowed"],
        ["access-control-allow-headers", asked, "header-not-allowed"],
      ] as const) {
        const allowed = words(view.header(name));
        // A star stands for every header but this one (Fetch, 4.8).
        const missing = wanted.filter(
          (word) => !allowed.includes(word) && !(allowed.includes("*") && word !== "authorization"),
        );
        rule("TR-15").holds(missing.length === 0, finding, {
          in: view,
          expected: wanted.join(", "),
          received: view.header(name) ?? "no header",
        });
      }
    },
  },
];
