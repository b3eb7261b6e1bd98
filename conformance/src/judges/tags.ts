import type { Judge } from "../case/case.ts";
import { judgeFreeForm } from "../case/free-form.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { paramsOf } from "../replay/request.ts";
import { itemsIn, type Sighting, where } from "../replay/sightings.ts";

type Tag = Readonly<Record<string, unknown>>;

/** Tags of a message: complete wherever they are shown, and what the client has sent. */
export const tags: Judge = {
  id: "tags",
  rules: ["SER-14", "SER-08", "SER-15"],
  exchange(view, rule) {
    for (const { tag, at } of shown(itemsIn(view))) {
      const member = Object.entries(members).find(([name, isRight]) => !isRight(tag[name]))?.[0];
      rule("SER-14").holds(member === undefined, "member-missing", {
        ...where(at),
        received: tag,
        with: { member: member ?? "" },
      });
    }
    const input = paramsOf(view)["input"];
    const sent = isObject(input) ? tagsIn(input["content"]) : [];
    const message = itemsIn(view).find(({ value, final }) => final && value["type"] === "user_message");
    if (!message || sent.length === 0) return;
    const back = tagsIn(message.value["content"]);
    rule("SER-14").holds(firstDifference(back.map(outline), sent.map(outline)) === undefined, "tag-changed", {
      ...where(message),
      expected: sent.map(outline),
      received: back.map(outline),
    });
    for (const [index, { data }] of sent.entries()) {
      judgeFreeForm(rule, {
        ...where(message),
        finding: "tag-data-changed",
        what: "the data of a tag",
        expected: data ?? {},
        received: back[index]?.["data"],
      });
    }
  },
};

const isText = (value: unknown): boolean => typeof value === "string";
const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  text: isText,
  data: isObject,
  interactive: (value) => typeof value === "boolean",
};

const tagsIn = (content: unknown): Tag[] =>
  Array.isArray(content) ? content.filter(isObject).filter(({ type }) => type === "input_tag") : [];

const shown = (items: readonly Sighting[]): { tag: Tag; at: Sighting }[] =>
  items.flatMap((at) => tagsIn(at.value["content"]).map((tag) => ({ tag, at })));

/** A tag without its data; absent members have their defaults. */
const outline = ({ id, text, group = null, interactive = false }: Tag) => ({ id, text, group, interactive });
