import { parse } from "../../transcript/exchange-view.ts";

/** Free-form data: nulls at every depth, values that are easily lost, and a number that no double can hold. */
export const freeForm = parse(
  String.raw`{"deep":[null,{"a":null,"list":[]}],"empty":"","no":false,"object":{},"zero":0,"half":0.5,"snake_case":"a","camelCase":"b","with.dot":"c","$dollar":"d","time":"2026-01-31T12:00:00.500Z","html":"<b>&amp;","number":"1","text":"ü🎉\n\"\\","long":12345678901234567890}`,
).json as Readonly<Record<string, unknown>>;
