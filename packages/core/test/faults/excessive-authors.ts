import type { Author } from "./author.ts";

/** Authors that are correct but excessive; `scale` is 1 in the full form. */
export const excessive = (scale: number): Author[] => [
  {
    does: `says ${100 * scale} MB at once`,
    async *respond() {
      yield "x".repeat(100e6 * scale);
    },
    ending: "stream",
    stored: ["assistant_message"],
  },
  {
    does: `says ${1e6 * scale} tokens`,
    async *respond() {
      for (let n = 0; n < 1e6 * scale; n++) yield "x";
    },
    ending: "stream",
    stored: ["assistant_message"],
  },
  {
    does: `shows ${1e6 * scale} notes of progress`,
    async *respond() {
      for (let n = 0; n < 1e6 * scale; n++) yield { type: "progress_update", text: "…" };
    },
    ending: "stream",
    stored: [],
  },
];
