import type { Outcome } from "./mutate-transcript.ts";

/** Why nobody notices a kind of mutation. */
export interface Survivor {
  /** Matches the signature. */
  where: RegExp;
  /**
   * `same`: a reader ends in the same state. `free`: the server may well mean it. `unseen`: only a further request
   * would show it, and a record has none; server mutants show it. `open`: the kit could notice and does not yet.
   */
  kind: "same" | "free" | "unseen" | "open";
  why: string;
}

const text = String.raw`assistant_message\.content_part`;

export const survivors: readonly Survivor[] = [
  {
    where: / \d{3} \$\.error\.(code|message) wrong value$/,
    kind: "free",
    why: "codes and words of refusals are the server's",
  },
  {
    where: / \d{3} \$\.error\.issues/,
    kind: "free",
    why: "what else a refusal says is the server's",
  },
  {
    where: /^POST 413 /,
    kind: "unseen",
    why: "what is said into the middle of a body that is still being sent may get lost",
  },
  {
    where: /^POST 200 /,
    kind: "unseen",
    why: "the request was broken on purpose: what it asks for is not known, only that it was read by its last members",
  },
  {
    where: /stream_options duplicated$/,
    kind: "same",
    why: "the same options again",
  },
  {
    where: /thread\.item\.(added|done|replaced|removed) ?\w* duplicated$/,
    kind: "same",
    why: "items go by their ids: the same state again",
  },
  {
    where: /thread\.updated duplicated$/,
    kind: "same",
    why: "the same thread again",
  },
  {
    where: new RegExp(`${text}\\.(added|done|annotation_added) duplicated$`),
    kind: "same",
    why: "a part is where it is: the same state again",
  },
  {
    where: /(widget\.(root|component)\.updated|workflow\.task\.updated|generated_image\.updated) duplicated$/,
    kind: "same",
    why: "the same state again",
  },
  {
    where:
      /(progress_update|client_effect|notice) (duplicated|delayed)$|(progress_update|client_effect|notice) \/ .* swapped$|\/ progress_update swapped$/,
    kind: "free",
    why: "what is shown and forgotten may be shown at any time, and again",
  },
  {
    where: new RegExp(`${text}\\.(added|done) dropped$`),
    kind: "same",
    why: "the next part begins with its first words, and is whole when its item is",
  },
  {
    where: new RegExp(`${text}\\.done / .*${text}\\.added swapped$`),
    kind: "same",
    why: "a part is where its index says: whether it begins before the one before it has ended makes no difference",
  },
  {
    where: /^threads\.add_user_message: thread\.item\.done (widget|workflow|task|end_of_turn) dropped$/,
    kind: "unseen",
    why: "the retry that follows takes it away again; where it stays it is missed, in the streams of other operations",
  },
  {
    where: new RegExp(`${text}\\.text_delta dropped$|${text}\\.added / .*${text}\\.text_delta swapped$`),
    kind: "same",
    why: "where a message has only one piece, it comes whole with the end of its part",
  },
  {
    where: new RegExp(
      `${text}\\.annotation_added (dropped|\\$|/)|${text}\\.text_delta / .*annotation_added swapped$|annotation_added swapped$`,
    ),
    kind: "same",
    why: "annotations come again with the end of their part",
  },
  {
    where: / \$\.type wrong value$| \$\.update\.type wrong value$/,
    kind: "same",
    why: "an event or update of an unknown type is passed over, as if it had been dropped",
  },
  {
    where: /thread\.updated \/ | \/ thread\.updated swapped$|thread\.updated delayed$|error delayed$/,
    kind: "free",
    why: "when a change of the thread is announced within its turn is the server's",
  },
  {
    where:
      /thread\.item\.(done|added|removed|replaced) \w* ?\/ thread\.item\.(added|done|removed|replaced) ?\w* swapped$|thread\.item\.removed (\/|delayed|dropped)/,
    kind: "free",
    why: "two items of one turn may overlap",
  },
  {
    where: /(text_delta|value_delta) \/ thread\.item\.added \w+ swapped$/,
    kind: "free",
    why: "two items of one turn may overlap",
  },
  {
    where: /thread\.item\.(done|replaced) \w+ delayed$/,
    kind: "free",
    why: "when an item that stands alone ends within its turn is the server's",
  },
  {
    where: /thread\.item\.added workflow \$\.item\.workflow\.(expanded|summary)/,
    kind: "same",
    why: "a workflow is described anew at its end",
  },
  {
    where: /workflow\.task\.(added \$\.update\.task\.|updated \/ )/,
    kind: "same",
    why: "a later update describes the task anew",
  },
  {
    where: /widget\.root\.updated \$\.update\.widget\.|widget\.streaming_text\.value_delta \/ /,
    kind: "same",
    why: "a later root or component shows the widget anew",
  },
  {
    where: /generated_image\.updated (\$\.update\.(image|progress)|\/ |delayed)/,
    kind: "free",
    why: "drafts of an image are the application's",
  },
  {
    where: /^(progress_update \$\.icon|notice \$\.title|input\.transcribe 200 \$\.text)/,
    kind: "free",
    why: "words and pictures of the application",
  },
  {
    where:
      /^attachments\.create 200 \$\.(name|mime_type|upload_descriptor|preview_url)|attachments\[\]\.preview_url/,
    kind: "free",
    why: "a server may mend a name and sign its addresses; that they work is seen by using them",
  },
  {
    where: /^stream_options \$\.stream_options\.allow_cancel wrong value$/,
    kind: "free",
    why: "it is the application's choice, and told from another one only where the script has chosen (CN-08)",
  },
  {
    where: /\$\.(items\.)?after wrong value$/,
    kind: "unseen",
    why: "a cursor is the server's own: only asking for the next page shows whether it holds",
  },
];

/** The reason why a kind of mutation survives; undefined where there is none. */
export const reasonOf = ({ signature }: Pick<Outcome, "signature">): Survivor | undefined =>
  survivors.find(({ where }) => where.test(signature));
