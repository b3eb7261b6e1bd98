import type { Rule } from "../rules.ts";

/** What the families of rules are about, where their sentences do not name others: a name, or with a dot all below it. */
const families: Readonly<Record<string, readonly string[]>> = {
  TC: ["threads.create"],
  TM: ["threads.add_user_message"],
  CT: ["threads.add_client_tool_output", "client_tool_call"],
  SI: ["threads.add_structured_input", "structured_input", "multiple_choice", "freeform"],
  RT: ["threads.retry_after_item"],
  AC: ["threads.custom_action", "threads.sync_custom_action", "action", "action_config"],
  RD: ["threads.get_by_id", "items.list", "item_page"],
  AT: ["attachments.create", "attachments.delete", "attachment."],
  TH: ["thread.updated"],
  AM: ["assistant_message", "assistant_message.", "output_text", "annotation", "source."],
  WF: ["workflow", "workflow.", "task", "task.", "summary."],
  WG: ["widget", "widget.root.updated", "widget.component.updated", "widget.streaming_text.value_delta"],
  ER: ["error"],
};

/** Rules about what several shapes have in common, or whose sentence names its subject in words: subject by id. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  "CN-08": ["stream_options"],
  "IT-01": ["progress_update"],
  "IT-02": ["client_effect"],
  "IT-03": ["notice"],
  "IT-04": ["progress_update", "widget.Icon"],
  "IT-06": ["thread.item.replaced"],
  "IT-08": ["thread.item.done"],
  "IT-09": ["generated_image", "generated_image.updated"],
  "IT-11": ["hidden_context_item", "sdk_hidden_context"],
  "IT-13": ["thread.item.added"],
  "RD-11": ["hidden_context_item", "sdk_hidden_context", "items.list"],
  "RD-13": ["threads.list"],
  "RD-14": ["threads.list"],
  "RQ-14": ["input_tag"],
  "RQ-21": ["threads.custom_action", "threads.sync_custom_action"],
  "SER-01": ["thread"],
  "SER-06": ["thread_page", "item_page"],
  "SER-09": ["action_config"],
  "SER-10": ["thread"],
  "SER-11": ["attachment.file", "attachment.image"],
  "SER-14": ["input_tag"],
  "TR-20": ["error.answer"],
  "TU-02": ["threads.update"],
  "TU-03": ["threads.update"],
  "TU-04": ["threads.update"],
  "TU-06": ["threads.delete"],
  "TU-07": ["threads.delete"],
  "TU-08": ["threads.delete"],
  "TU-09": ["items.feedback"],
  "TU-10": ["items.feedback"],
  "TU-11": ["items.feedback"],
  "TU-12": ["items.feedback"],
  "AT-11": ["input.transcribe"],
};

const operation = /`(?:threads|items|attachments|input)\.\w+`/;

/** The rules that speak of the shape with that name: by naming it, or by their family. */
export function rulesFor(slug: string, rules: readonly Rule[]): Rule[] {
  const component = /^widget\.(?:Table\.)?([A-Z]\w+)$/.exec(slug)?.[1];
  return rules.filter(({ id, text }) => {
    const own = subjects[id];
    if (own) return own.includes(slug);
    if (text.includes(`\`${slug}\``)) return true;
    const family = id.split("-")[0] ?? "";
    if (component !== undefined) return family === "WG" && new RegExp(`\\b${component}\\b`).test(text);
    const about = families[family] ?? [];
    return (
      about.some((name) => slug === name || (name.endsWith(".") && slug.startsWith(name))) &&
      !operation.test(text)
    );
  });
}
