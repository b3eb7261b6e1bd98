import type { Judge } from "../case.ts";
import { itemsIn, threadsIn, where } from "./objects.ts";

/** What must hold of ids and times over the whole run. */
export const identity: Judge = {
  id: "kit/whole-run",
  rules: ["SER-04", "SER-12", "SER-13", "AM-06", "TC-11"],
  run(views, rule) {
    const times = new Map<string, unknown>();
    const owners = new Map<string, string>();
    const created = new Map<string, number>();
    for (const view of views) {
      for (const { value } of view.eventsOf("thread.created").length > 0 ? threadsIn(view) : []) {
        const id = String(value["id"]);
        const first = created.get(id);
        rule("TC-11").holds(first === undefined || first === view.exchange.n, {
          message: "Two threads.create have announced the same thread",
          in: view,
          received: id,
        });
        created.set(id, view.exchange.n);
        rule("SER-13").holds(id.replace(/^[a-z]+_/, "").length >= 11, {
          message: "An id is too short for 64 random bits",
          in: view,
          expected: "at least 11 characters after the prefix",
          received: id,
        });
      }
      for (const sighting of [...threadsIn(view), ...itemsIn(view)]) {
        const { value } = sighting;
        if (typeof value["id"] !== "string") continue;
        const key = `${String(value["thread_id"] ?? "")}/${value["id"]}`;
        const known = times.get(key);
        rule("SER-04").holds(known === undefined || known === value["created_at"], {
          message: "The created_at of an object changes",
          ...where(sighting),
          expected: known,
          received: value["created_at"],
        });
        times.set(key, known ?? value["created_at"]);
      }
      for (const sighting of itemsIn(view)) {
        const { id, thread_id, type } = sighting.value;
        if (typeof id !== "string" || typeof thread_id !== "string") continue;
        const owner = `${thread_id} ${String(type)}`;
        const before = owners.get(id);
        const fresh = rule("SER-12").holds(before === undefined || before.split(" ")[0] === thread_id, {
          message: "Two threads have an item with the same id",
          ...where(sighting),
          expected: before,
          received: owner,
        });
        if (fresh && type === "user_message") {
          rule("AM-06").holds(before === undefined || before === owner, {
            message: "The id of an item is used for another item of the thread",
            ...where(sighting),
            expected: before,
            received: owner,
          });
        }
        owners.set(id, owner);
      }
    }
  },
};
