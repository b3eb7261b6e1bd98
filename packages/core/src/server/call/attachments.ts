import { Attachment, type Page, type ThreadItem } from "../../protocol/index.ts";
import { reportRejection } from "../application/report-rejection.ts";
import { checkAnswer } from "../application/check-answer.ts";
import type { Call } from "./call.ts";
import { ofApplication } from "./of-application.ts";
import { publicAttachment } from "./public-view.ts";

/** The attachment as the application lets a message of the thread use it. Throws the application's refusal. */
export async function useAttachment(
  attachment: Attachment,
  threadId: string,
  call: Call,
): Promise<Attachment> {
  const { attachments } = call.application;
  if (!attachments?.use) return attachment;
  const handler = "attachments.use()";
  const use = () => attachments.use!(attachment, threadId, call.context);
  // The turn has its thread to itself already.
  return checked(attachment, await ofApplication(call, handler, use, { untilGone: true }), handler);
}

/** The items with their attachments as the application shows them now. */
export const shownItems = <Item extends ThreadItem>(page: Page<Item>, call: Call): Page<Item> =>
  call.application.attachments?.show
    ? { ...page, data: page.data.map((item) => shownItem(item, call)) }
    : page;

const shownItem = <Item extends ThreadItem>(item: Item, call: Call): Item =>
  item.type === "user_message" && item.attachments.length > 0
    ? { ...item, attachments: item.attachments.map((attachment) => shown(attachment, call)) }
    : item;

/** A history that cannot be read is worse than a URL that is out of date. */
function shown(attachment: Attachment, { application, context, report }: Call): Attachment {
  try {
    const answer = application.attachments?.show?.(attachment, context);
    reportRejection(answer, report);
    return answer === undefined ? attachment : checked(attachment, answer, "attachments.show()");
  } catch (error) {
    report(error);
    return attachment;
  }
}

/** What a handler made of a stored attachment; it may neither give it another id nor move it to another thread. */
function checked({ id, thread_id }: Attachment, answer: Attachment, handler: string): Attachment {
  const { metadata } = answer;
  const kept = {
    ...checkAnswer(Attachment, publicAttachment(answer), handler),
    id,
    ...(metadata === undefined ? {} : { metadata }),
  };
  return thread_id === undefined ? kept : { ...kept, thread_id };
}
