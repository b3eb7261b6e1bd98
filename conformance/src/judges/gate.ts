import type { Judge } from "../case/case.ts";
import { misses } from "../replay/lost-and-found.ts";
import { paramsOf } from "../replay/request.ts";

/** What keeps a server from showing that it lives: reported although the liveness case has failed. */
export const gate: Judge = {
  id: "gate",
  rules: ["TR-13", "TC-05"],
  case(views, rule) {
    const [create] = views;
    if (!create || create.exchange.case !== "kit/liveness" || create.exchange.label !== "create") return;
    const asked = views.find(({ exchange }) => exchange.label === "with Accept");
    if (asked?.streamed)
      rule("TR-13").holds(false, "accept-required", { in: create, expected: 200, received: create.status });
    const reads = views.filter(
      (view) =>
        view.exchange.request.operation === "threads.get_by_id" &&
        paramsOf(view)["thread_id"] === create.threadId,
    );
    const lost = reads.filter((view) => misses(view, create.threadId));
    const [first] = lost;
    // The liveness case reports a thread that no request finds.
    if (!first || lost.length === reads.length) return;
    rule("TC-05").holds(false, "thread-found-by-some-requests", {
      in: first,
      expected: `the thread, as in ${reads.length - lost.length} of ${reads.length} reads`,
      received: `${first.status} in ${lost.length} of them`,
    });
  },
};
