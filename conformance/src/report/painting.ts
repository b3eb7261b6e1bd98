import { styleText } from "node:util";

export type Colour = "red" | "yellow" | "green" | "dim" | "bold" | "cyan";

/** Gives a text a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

export const painter =
  (colours: boolean): Paint =>
  (colour, text) =>
    colours ? styleText(colour, text, { validateStream: false }) : text;

/** Whether a stream should get colours: FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function wantsColours(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return !no && term !== "dumb" && stream.isTTY === true;
}
