import type {
  Attachment,
  InputTag,
  ItemType,
  StructuredInput,
  StructuredInputItem,
  Task,
  ThreadItem,
  UserMessageItem,
  WorkflowItem,
} from "../../protocol/index.ts";

type TextOf = { [Type in ItemType]: (item: Extract<ThreadItem, { type: Type }>) => string };

/**
 * What a model reads of an item, as text: every type has its words, so that nothing is left out in silence. "" means that there
 * is nothing to say: a message without text, a workflow without steps, an `end_of_turn`. Anything that neither the user nor
 * the assistant has said stands between tags that it cannot close itself.
 */
export const modelText = (item: ThreadItem): string =>
  // The table holds one function per type, so the item's own type picks its function.
  texts[item.type](item as never);

const texts: TextOf = {
  user_message: (item) =>
    [messageText(item), mentionText(item), item.attachments.map(attachmentText).join("\n")]
      .filter((text) => text !== "")
      .join("\n\n"),
  assistant_message: ({ content }) => content.map(({ text }) => text).join(""),
  client_tool_call: ({ name, arguments: args, output, status }) =>
    `The user's client was to run a tool:\n${fenced("ClientToolCall", { name, arguments: args, status, output })}`,
  widget: ({ id, widget, copy_text }) =>
    `The user was shown this widget:\n${fenced("Widget", copy_text ?? widget, { id })}`,
  generated_image: ({ id, image }) => {
    if (!image)
      return `An image was to be generated; there is none:\n${fenced("GeneratedImage", "", { id })}`;
    // The text of a data: URL is the whole image.
    const url = image.url.startsWith("data:") ? "" : image.url;
    return `The user was shown this generated image:\n${fenced("GeneratedImage", url, { id })}`;
  },
  structured_input: questionsText,
  workflow: stepsText,
  task: ({ task }) => `The user was shown this step:\n${fenced("Task", taskText(task))}`,
  end_of_turn: () => "",
  hidden_context_item: ({ content }) => hiddenText(content),
  sdk_hidden_context: ({ content }) => hiddenText(content),
};

/** A user's own words, without quote, tags and attachments. */
const typedText = ({ content }: UserMessageItem): string =>
  content.map((part) => (part.type === "input_tag" ? `@${part.text}` : part.text)).join("");

/** The text that a user quotes, as Markdown; "" if there is none. */
const quoted = ({ quoted_text }: UserMessageItem): string =>
  quoted_text ? `> ${quoted_text.replaceAll("\n", "\n> ")}\n\n` : "";

/** A user's own words after what they quote, as a model reads them. */
export const messageText = (item: UserMessageItem): string => quoted(item) + typedText(item);

/** The entities that a message mentions, each once; two entities of one name stay two. */
export function mentionsOf({ content }: UserMessageItem): InputTag[] {
  const tags = content.filter((part) => part.type === "input_tag");
  return tags.filter(({ id }, index) => tags.findIndex((other) => other.id === id) === index);
}

/** What a message mentions with `@`, with what there is to know of each entity; "" if it mentions nothing. */
export function mentionText(
  item: UserMessageItem,
  contentOf: (tag: InputTag) => unknown = ({ data }) => data,
): string {
  const lines = mentionsOf(item).map((tag) => {
    const { id, text, group } = tag;
    return fenced("Mention", contentOf(tag), { id, name: text, ...(group === undefined ? {} : { group }) });
  });
  return lines.length === 0 ? "" : `The user's message mentions these with @:\n${lines.join("\n")}`;
}

/** Names an attachment, whose bytes are not in the text. */
export const attachmentText = ({ id, name, mime_type }: Attachment): string =>
  `The user attached a file, whose content is not part of this text:\n${fenced("Attachment", "", { id, name, type: mime_type })}`;

/** Context that no client sees, between tags. */
const hiddenText = (content: unknown): string =>
  `Context that the user does not see:\n${fenced("HiddenContext", content)}`;

function questionsText({ status, inputs }: StructuredInputItem): string {
  const lines = inputs.map((input) => `- ${input.question} ${answerText(input)}`);
  return `The user was asked (${status}):\n${fenced("Questions", lines.join("\n"))}`;
}

const answerText = ({ answer }: StructuredInput): string =>
  !answer ? "[unanswered]" : answer.skipped ? "[skipped]" : answer.values.join(", ").replaceAll("\n", " ");

function stepsText({ workflow: { tasks, summary } }: WorkflowItem): string {
  if (tasks.length === 0) return "";
  const lines = tasks.map((task) => `- ${taskText(task)}`);
  const attributes: Record<string, string> = summary && "title" in summary ? { summary: summary.title } : {};
  return `The user was shown these steps:\n${fenced("Workflow", lines.join("\n"), attributes)}`;
}

const taskTexts: { [Type in Task["type"]]: (task: Extract<Task, { type: Type }>) => string } = {
  custom: ({ title, content }) => [title, content].filter((text) => text).join(": "),
  web_search: ({ title, title_query, queries, sources }) =>
    [
      `Web search: ${[title ?? title_query, ...queries].filter((text) => text).join("; ")}`,
      ...sources.map((source) => `  found ${source.title} ${source.url}`),
    ].join("\n"),
  // A model's own thoughts are not given back to it.
  thought: ({ title }) => `A thought of the assistant${title ? `, ${title}` : ""}, not repeated here`,
  file: ({ title, sources }) =>
    `Files: ${[title, ...sources.map(({ filename }) => filename)].filter((text) => text).join("; ")}`,
  image: ({ title }) => `Image${title ? `: ${title}` : ""}`,
};

const taskText = (task: Task): string => taskTexts[task.type](task as never);

/** `content` between tags that it cannot close: text as it is, anything else as JSON. */
export function fenced(name: string, content: unknown, attributes: Record<string, string> = {}): string {
  const opening = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
  ];
  const text = typeof content === "string" ? content : (JSON.stringify(content) ?? "");
  const inner = text.replaceAll(new RegExp(`<\\s*/(?=\\s*${name})`, "gi"), "<\\/");
  return inner === "" ? `<${opening.join(" ")}/>` : `<${opening.join(" ")}>\n${inner}\n</${name}>`;
}
