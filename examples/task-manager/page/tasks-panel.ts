import type { Review } from "../chat/reviews.ts";
import type { Task } from "../tasks/tasks.ts";

/** What `GET /tasks` answers. */
export interface TasksAnswer {
  tasks: Task[];
  review?: Review;
}

/** Milliseconds between two looks at a review that is running. */
const interval = 500;

const element = <Tag extends HTMLElement>(selector: string): Tag => {
  const found = document.querySelector<Tag>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/** The list of tasks beside the chat, and what its user has selected there. */
export function tasksPanel(onReviewed: () => void) {
  const list = element("#tasks");
  const form = element<HTMLFormElement>("#new-task");
  const selected = new Set<string>();
  let tasks: Task[] = [];
  let isReviewing = false;
  let timer = 0;

  async function refresh(): Promise<void> {
    const answer = await fetch("/tasks");
    // The session is over.
    if (answer.status === 401) return location.assign("/sign-in");
    const read = (await answer.json()) as TasksAnswer;
    ({ tasks } = read);
    list.replaceChildren(...tasks.map(row));
    element("#no-tasks").hidden = tasks.length > 0;
    showReview(read.review);
  }

  function showReview(review: Review | undefined): void {
    const line = element("#review");
    line.hidden = review === undefined;
    if (review) {
      const bar = element<HTMLProgressElement>("#review progress");
      [bar.value, bar.max] = [review.done, Math.max(1, review.total)];
      clearTimeout(timer);
      timer = window.setTimeout(() => void refresh(), interval);
    } else if (isReviewing) onReviewed();
    isReviewing = review !== undefined;
  }

  function row({ id, title, priority, done }: Task): HTMLLIElement {
    const box = Object.assign(document.createElement("input"), {
      type: "checkbox",
      checked: selected.has(id),
    });
    box.addEventListener("change", () => (box.checked ? selected.add(id) : selected.delete(id)));
    const name = Object.assign(document.createElement(done ? "s" : "span"), { textContent: title });
    const label = document.createElement("label");
    label.append(box, name);
    const badge = Object.assign(document.createElement("span"), {
      className: "priority",
      textContent: priority,
    });
    badge.dataset["priority"] = priority;
    const item = document.createElement("li");
    item.append(label, badge);
    return item;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    void fetch("/tasks", { method: "POST", body: new URLSearchParams(fields) }).then(() => {
      form.reset();
      return refresh();
    });
  });

  return {
    refresh,
    /** For the assistant: its client tool reads this. */
    selection: () => ({
      tasks: tasks.filter(({ id }) => selected.has(id)).map(({ id, title }) => ({ id, title })),
    }),
  };
}
