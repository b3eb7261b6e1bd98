import { issuesOf, readerSchema } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import { type Message, messagesIn } from "./messages.ts";
import { hasDefault, isWidget, partsTo, whole } from "./parts.ts";

/** Members without a value are left out. Null in a required member, and in the application's own data, is judged elsewhere. */
export const nulls: Judge = {
  id: "nulls",
  rules: ["SER-05"],
  exchange(view, rule) {
    for (const message of messagesIn(view)) {
      const found = nullsIn(message);
      rule("SER-05").holds(found.length === 0, "null-sent", {
        in: view,
        ...(message.frame === undefined ? {} : { frame: message.frame }),
        received: found,
      });
    }
  },
};

/** The places of nulls that a reader accepts although a server must not send them. */
function nullsIn({ value, schema }: Message): string[] {
  const { error } = schema.safeParse(value);
  if (!error) return [];
  const top = whole(schema, value);
  const found = issuesOf(error)
    .map(({ path }) => path)
    .filter((path) => {
      const parts = partsTo(top, path);
      const last = parts.at(-1);
      // SER-07 judges a member that has a default.
      return (
        last?.value === null &&
        !(hasDefault(last) && !path.startsWith("$.update")) &&
        !parts.slice(0, -1).some(isWidget)
      );
    });
  if (found.length === 0) return [];
  const refused = new Set(
    issuesOf(readerSchema(schema).safeParse(value).error ?? { issues: [] }).map(({ path }) => path),
  );
  return found.filter((path) => !refused.has(path));
}
