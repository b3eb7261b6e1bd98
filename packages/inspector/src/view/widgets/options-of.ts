import { asFlag, asList, asObject, asText } from "./props.ts";

/** One option of a select or of a radio group. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly isDisabled: boolean;
}

/** The options of a node; a value that comes twice counts once. */
export function optionsOf(node: Readonly<Record<string, unknown>>): Option[] {
  const byValue = new Map<string, Option>();
  for (const option of asList(node["options"])) {
    const { value, label, description, disabled } = asObject(option) ?? {};
    const text = asText(value);
    if (text === "" || byValue.has(text)) continue;
    byValue.set(text, {
      value: text,
      label: asText(label) || text,
      description: asText(description),
      isDisabled: asFlag(disabled),
    });
  }
  return [...byValue.values()];
}
