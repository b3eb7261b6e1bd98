const mebibyte = 1024 * 1024;

const list = (count: number, one = "0"): string => `[${`${one},`.repeat(count - 1)}${one}]`;
const map = (count: number, one = "0"): string =>
  `{${Array.from({ length: count }, (_, n) => `"k${n}":${one}`).join()}}`;
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const create = (input: string): string => `{"type":"threads.create","params":{"input":{${input}}}}`;
const tag = (data: string): string =>
  create(
    `"content":[{"type":"input_tag","id":"t","text":"t","data":${data}}],"attachments":[],"inference_options":{}`,
  );
const text = (value: string): string => create(`"content":[{"type":"input_text","text":"${value}"}]`);
const envelope = (member: string): string => `{"type":"threads.list","params":{},${member}}`;
const answers = (value: string): string =>
  `{"type":"threads.add_structured_input","params":{"thread_id":"t","item_id":"i","input":{"status":"answered","answers":${value}}}}`;
const feedback = (ids: string): string =>
  `{"type":"items.feedback","params":{"thread_id":"t","kind":"positive","item_ids":${ids}}}`;
/** A body of `size` bytes that is made of `one` again and again. */
const filled = (size: number, one: string, around: (list: string) => string): string =>
  around(list(Math.floor(size / (one.length + 1)), one));

/** Bodies that cost much for what they weigh, in the parts of the server that they reach; made when they are sent. */
export const hostileBodies: readonly (readonly [what: string, body: () => string | Buffer])[] = [
  ["an ordinary message", () => text("Hi")],
  ["5 000 000 numbers in place of content", () => create(`"content":${list(5_000_000)}`)],
  ["400 000 numbers in place of content", () => create(`"content":${list(400_000)}`)],
  ["100 000 objects in place of content", () => create(`"content":${list(100_000, "{}")}`)],
  ["1 200 000 ids of attachments", () => create(`"content":[],"attachments":${list(1_200_000, '"abc"')}`)],
  ["1 000 ids of attachments", () => create(`"content":[],"attachments":${list(1000, '"abc"')}`)],
  ["1 200 000 ids of items", () => feedback(list(1_200_000, '"abc"'))],
  ["1 000 ids of items", () => feedback(list(1000, '"abc"'))],
  ["100 000 answers that are none", () => answers(map(100_000))],
  ["1 000 answers that are none", () => answers(map(1000))],
  ["999 wrong parts of content", () => create(`"content":${list(999, '{"type":"input_text","text":0}')}`)],
  ["999 tags", () => create(`"content":${list(999, '{"type":"input_tag","id":"t","text":"t","data":{}}')}`)],
  ["700 000 members of metadata", () => envelope(`"metadata":${map(700_000)}`)],
  ["39 000 members of metadata", () => envelope(`"metadata":${map(39_000)}`)],
  ["450 000 long numbers", () => tag(`{"a":${list(450_000, "12345678901234567890")}}`)],
  [
    "10 000 long numbers among 38 000",
    () => tag(`{"a":${list(9999, "12345678901234567890")},"b":${list(28_000)}}`),
  ],
  ["39 000 long numbers", () => tag(`{"a":${list(39_000, "12345678901234567890")}}`)],
  ["one number of 9 MiB", () => tag(`{"a":1${"0".repeat(9 * mebibyte)}}`)],
  ["one number of 1 000 000 digits", () => tag(`{"a":1${"0".repeat(1_000_000)}}`)],
  ["5 000 000 levels", () => envelope(`"a":${nested(5_000_000)}`)],
  ["190 levels, 240 times", () => tag(`{"a":${list(240, nested(190))}}`)],
  ["1.9 MiB of text", () => text("x".repeat(1.9 * mebibyte))],
  ["1.9 MiB of escapes", () => text(String.raw`\"`.repeat(0.95 * mebibyte))],
  ["1.9 MiB of surrogates", () => text(String.raw`\ud800`.repeat(0.3 * mebibyte))],
  ["1.9 MiB of line breaks", () => text(String.raw`\n`.repeat(0.95 * mebibyte))],
  ["one number of 1.9 MiB", () => tag(`{"a":1${"0".repeat(1.9 * mebibyte)}}`)],
  ["1.9 MiB of texts", () => tag(`{"a":${list(39_000, `"${"x".repeat(40)}"`)}}`)],
  ["9 MiB of text", () => text("x".repeat(9 * mebibyte))],
  ["9 MiB of escapes", () => text(String.raw`\"`.repeat(4.5 * mebibyte))],
  ["9 MiB of surrogates", () => text(String.raw`\ud800`.repeat(1.5 * mebibyte))],
  ["9 MiB of backslashes, no end", () => `{"a":"${"\\".repeat(9 * mebibyte - 1)}`],
  ["9 MiB of white space", () => " ".repeat(9 * mebibyte)],
  ["9 MiB of quotes", () => '"'.repeat(9 * mebibyte)],
  ["9 MiB of commas", () => `[${",".repeat(9 * mebibyte)}`],
  ["9 MiB that is no UTF-8", () => Buffer.alloc(9 * mebibyte, 0xff)],
  ["9 MiB of a member that nobody knows", () => envelope(`"x":"${"x".repeat(9 * mebibyte)}"`)],
  ["a type of 9 MiB", () => `{"type":"${"x".repeat(9 * mebibyte)}","params":{}}`],
  ["a cursor of 9 MiB", () => `{"type":"threads.list","params":{"after":"${"x".repeat(9 * mebibyte)}"}}`],
  [
    "an id of 9 MiB",
    () => `{"type":"threads.get_by_id","params":{"thread_id":"${"x".repeat(9 * mebibyte)}"}}`,
  ],
  [
    "9 MiB of audio",
    () =>
      `{"type":"input.transcribe","params":{"mime_type":"audio/wav","audio_base64":"${"A".repeat(9 * mebibyte)}"}}`,
  ],
  [
    "9 MiB that is no audio",
    () =>
      `{"type":"input.transcribe","params":{"mime_type":"audio/wav","audio_base64":"${"A".repeat(9 * mebibyte - 1)}!"}}`,
  ],
  [
    "9 MiB of tags with text",
    () => filled(9 * mebibyte, `"${"x".repeat(10_000)}"`, (many) => tag(`{"a":${many}}`)),
  ],
  [
    "an action with 39 000 values",
    () =>
      `{"type":"threads.custom_action","params":{"thread_id":"t","action":{"type":"a","payload":{"a":${list(39_000, "[]")}}}}}`,
  ],
  [
    "the output of a tool with 39 000 values",
    () =>
      `{"type":"threads.add_client_tool_output","params":{"thread_id":"t","result":${list(39_000, "[]")}}}`,
  ],
  [
    "a title of 9 MiB",
    () => `{"type":"threads.update","params":{"thread_id":"t","title":"${"x".repeat(9 * mebibyte)}"}}`,
  ],
];
