import type { Case } from "../../case/case.ts";

const origin = "http://localhost:3000";
const asked = ["content-type", "authorization", "chatkit-frame-instance-id", "x-kit"];

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
      if (preflight.header("access-control-allow-origin") === undefined)
        d.notReached(`allow ${origin} as an origin (CORS)`);
    },
    judge(seen, rule) {
      const view = seen.get("preflight");
      rule("TR-15").holds(view.status >= 200 && view.status < 300, "preflight-rejected", {
        in: view,
        expected: 204,
        received: view.status,
      });
      for (const [name, wanted, finding] of [
        ["access-control-allow-methods", ["post"], "method-not-allowed"],
        ["access-control-allow-headers", asked, "header-not-allowed"],
      ] as const) {
        const allowed = words(view.header(name));
        const missing = wanted.filter((word) => !allowed.includes(word) && !allowed.includes("*"));
        rule("TR-15").holds(missing.length === 0, finding, {
          in: view,
          expected: wanted.join(", "),
          received: view.header(name) ?? "no header",
        });
      }
    },
  },
];
