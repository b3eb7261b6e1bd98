import { Priority } from "../../tasks/tasks.ts";

/** What the user wants. A `task` that is undefined is the one of which was spoken last. */
export type Intent =
  | { to: "create"; title: string; priority: Priority }
  | { to: "complete" | "delete" | "tell-priority"; task: string | undefined }
  | { to: "set-priority"; task: string | undefined; priority: Priority }
  | { to: "use-selection"; for: "complete" | "delete" | "tell" }
  | { to: "list" | "show-form" | "review" | "help" };

/** Words are looked at in this order: the first pattern that fits decides. */
const patterns: readonly (readonly [RegExp, (groups: readonly (string | undefined)[]) => Intent])[] = [
  [/\b(?:review|prioriti[sz]e)\b.*\btasks\b/i, () => ({ to: "review" })],
  [
    /\b(complete|finish|delete|remove)\b.*\bselect/i,
    ([verb]) => ({ to: "use-selection", for: verbOf(verb) }),
  ],
  [/\bselected\b/i, () => ({ to: "use-selection", for: "tell" })],
  [/\bpriority of (.+?)\s*\?/i, ([task]) => ({ to: "tell-priority", task: nameIn(task) })],
  [
    /\bwhat(?:'s| is|’s) (.+?)(?:'s|’s|s) priority\b/i,
    ([task]) => ({ to: "tell-priority", task: nameIn(task) }),
  ],
  [/\b(?:list|show|see|what are)\b.*\btasks\b/i, () => ({ to: "list" })],
  [
    /\b(?:set|change) (?:the priority of (.+?)|its priority) to (low|medium|high)\b/i,
    ([task, priority]) => ({ to: "set-priority", task: nameIn(task), priority: priorityIn(priority) }),
  ],
  [
    /\bmake (.+?) (low|medium|high)(?: priority)?\b/i,
    ([task, priority]) => ({ to: "set-priority", task: nameIn(task), priority: priorityIn(priority) }),
  ],
  [/^(?:please )?(?:add|create|new)(?: an?)?(?: new)? task\W*$|\bform\b/i, () => ({ to: "show-form" })],
  [
    /\b(?:add|create)(?: an?)?(?: new)?((?: \w+[- ]priority)?) task\b[:,]?(?: to\b| called\b)?\s*(.+)/i,
    ([before, rest]) => creation(rest, before),
  ],
  [/\bremind me to (.+)/i, ([rest]) => creation(rest)],
  [/\b(?:mark|tick) (.+?) (?:as done|off)\b/i, ([task]) => ({ to: "complete", task: nameIn(task) })],
  [/\b(?:complete|finish) (.+)/i, ([task]) => ({ to: "complete", task: nameIn(task) })],
  [/\b(?:delete|remove) (.+)/i, ([task]) => ({ to: "delete", task: nameIn(task) })],
];

export function understand(words: string): Intent {
  for (const [pattern, intentOf] of patterns) {
    const found = pattern.exec(words);
    if (found) return intentOf(found.slice(1));
  }
  return { to: "help" };
}

const verbOf = (verb = ""): "complete" | "delete" =>
  /^(delete|remove)$/i.test(verb) ? "delete" : "complete";

const priorityIn = (text = "", otherwise: Priority = "medium"): Priority => {
  const words = text.toLowerCase();
  return Priority.options.find((priority) => new RegExp(`\\b${priority}\\b`).test(words)) ?? otherwise;
};

function creation(rest = "", before = ""): Intent {
  const [, title = rest, after = ""] = /^(.+?),? (?:with|at) (\w+) priority\b/i.exec(rest) ?? [];
  return { to: "create", title: capitalized(bare(title)), priority: priorityIn(`${before} ${after}`) };
}

/** The name of a task in the user's words; undefined for "it". */
function nameIn(words = ""): string | undefined {
  const name = bare(words).replace(/^(?:the )?task /i, "");
  return name === "" || /^(?:it|that|this|(?:the|that|this) task)$/i.test(name) ? undefined : name;
}

const bare = (text: string): string => text.trim().replaceAll(/^["“”']+|["“”'.!?\s]+$/g, "");

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
