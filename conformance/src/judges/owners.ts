import type { RuleWith } from "../findings/index.ts";

/** Which rule speaks of a part of a message that is not what it should be. */
export interface Owner {
  /** Matches the part's shape: the event or operation, its members, `[]` for elements, `:type` for typed objects. */
  where: RegExp;
  /** Undefined where another judge looks at it. */
  rule?: RuleWith<"malformed">;
  /** What the part is, for the message. */
  what: string;
  /** Whether a part that is what it should be shows that the rule holds. */
  evidence?: true;
}

const t = String.raw`(:[\w-]*)?`;
const thread = String.raw`(\.thread|^threads\.(get_by_id|update|list\.data\[\]))`;
const item = String.raw`(\.item|\.updated_item|\bitems(\.list)?\.data\[\])`;
const own = (where: string, rule: RuleWith<"malformed"> | undefined, what: string): Owner => ({
  where: new RegExp(`(?:${where})$`),
  ...(rule === undefined ? {} : { rule }),
  what,
});
const shown = (where: string, rule: RuleWith<"malformed">, what: string): Owner => ({
  ...own(where, rule, what),
  evidence: true,
});
/** The base members have rules that say more than a type. */
const elsewhere = (where: string): Owner => own(where, undefined, "");

/** From the most special part to the whole message: the first that fits speaks. */
export const owners: readonly Owner[] = [
  // Widgets are judged by themselves: clients take any component and any prop (WG-11).
  elsewhere(String.raw`:widget\.widget${t}`),
  elsewhere(String.raw`\.update:widget-(root|component)-updated\.(widget|component)${t}`),
  elsewhere(String.raw`${thread}\.(id|created_at|status${t}(\.type)?|items|metadata)`),
  elsewhere(String.raw`(\.items|^(items|threads)\.list)\.(data|has_more|after)`),
  elsewhere(String.raw`\.(allow_retry|interactive|expanded|annotations|attachments)`),
  // What a client has posted and the server has taken comes back in reads: that it took it is said elsewhere.
  elsewhere(String.raw`^threads\.(get_by_id|update|list\.data\[\])\.title`),
  elsewhere(String.raw`\bitems(\.list)?\.data\[\]:user_message`),
  elsewhere(`${item}${t}${String.raw`\.(id|thread_id|created_at|type)`}`),

  shown(String.raw`(\.source|\.sources\[\])${t}`, "AM-09", "A source"),
  own(String.raw`(\.annotations\[\]|\.annotation)${t}|\.annotation_index`, "AM-07", "An annotation"),
  shown(String.raw`\.upload_descriptor`, "AT-02", "An upload_descriptor"),
  shown(String.raw`\.attachments\[\]${t}`, "AT-01", "An attachment"),
  own(String.raw`:input_tag`, "SER-14", "A tag"),
  own(String.raw`\.content_index`, "AM-03", "A content_index"),
  own(
    String.raw`:assistant_message(\.content(\[\]${t})?)?|\.update:assistant_message-[\w-]+(\.(content${t}|delta))?`,
    "AM-02",
    "The content of an assistant_message",
  ),
  own(String.raw`:user_message`, "TC-02", "A user_message"),
  own(String.raw`:workflow\.workflow${t}\.summary`, "WF-05", "The summary of a workflow"),
  own(String.raw`:workflow-task-added\.task_index`, "WF-02", "A task_index"),
  own(String.raw`:workflow-task-updated\.task_index`, "WF-03", "A task_index"),
  shown(String.raw`(\.tasks\[\]|\.task)${t}|:workflow\.workflow${t}`, "WF-01", "A workflow or a task"),
  own(String.raw`:workflow`, "WF-01", "A workflow"),
  own(String.raw`\.copy_text`, "WG-10", "A copy_text"),
  own(String.raw`:widget-streaming_text-value_delta|\.component_id`, "WG-05", "A streamed text"),
  own(String.raw`:widget`, "WG-01", "A widget"),
  shown(String.raw`:generated_image-updated`, "IT-09", "An update of a generated image"),
  own(String.raw`:generated_image`, "IT-09", "A generated image"),
  shown(String.raw`${item}:client_tool_call`, "CT-01", "A client tool call"),
  shown(String.raw`${item}:structured_input`, "SI-01", "A structured input"),
  own(String.raw`${item}${t}`, "SER-02", "An item"),
  own(String.raw`${thread}\.status${t}\.reason`, "TH-04", "The status of a thread"),
  own(String.raw`${thread}\.allowed_image_domains(\[\])?`, "TH-05", "allowed_image_domains"),
  own(String.raw`${thread}\.title`, "TH-01", "The title of a thread"),
  own(thread, "SER-01", "A thread"),

  shown("^progress_update", "IT-01", "A progress_update"),
  shown("^client_effect", "IT-02", "A client_effect"),
  shown("^notice", "IT-03", "A notice"),
  own(String.raw`^error\.message`, "ER-03", "The message of an error"),
  own("^error", "ER-02", "An error"),
  own("^stream_options", "TC-03", "A stream_options"),
  own(String.raw`^thread\.item\.removed`, "IT-05", "A thread.item.removed"),
  own(String.raw`^thread\.item\.updated`, "AM-01", "A thread.item.updated"),
  own(String.raw`^thread\.(created|updated)`, "SER-01", "An event about a thread"),
  own(String.raw`^thread\.item\.\w+`, "SER-02", "An event about an item"),

  own(String.raw`^threads\.sync_custom_action`, "AC-08", "The answer of a sync action"),
  own(String.raw`^(threads|items)\.list`, "SER-06", "A page"),
  own(String.raw`^threads\.delete`, "TU-05", "The answer of a deletion"),
  own(String.raw`^items\.feedback`, "TU-09", "The answer to feedback"),
  shown(String.raw`^attachments\.create${t}`, "AT-01", "The answer of attachments.create"),
  own(String.raw`^attachments\.delete`, "AT-04", "The answer of a deletion"),
  shown(String.raw`^input\.transcribe`, "AT-10", "The answer of input.transcribe"),
];
