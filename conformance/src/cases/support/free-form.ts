import { parse } from "../../transcript/exchange-view.ts";

/** Free-form data: nulls at every depth, values that are easily lost, and a number that no double can hold. */
export const freeForm = parse(
  String.raw`{"deep":[null,{"a":null,"list":[]}],"empty":"","no":false,"text":"ü🎉\n\"\\","long":12345678901234567890}`,
).json as Readonly<Record<string, unknown>>;
