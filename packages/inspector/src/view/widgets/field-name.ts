import { useWidget } from "./widget-context.ts";

/** The `id` of the label of a field. */
export const labelIdOf = (fieldId: string): string => `${fieldId}-label`;

/** What a field is called: as its label on the screen says, else by `fallback`, else by its name. */
export function useFieldName(
  name: string,
  fallback: string | undefined,
): { readonly "aria-labelledby": string } | { readonly "aria-label": string } {
  const { fieldId, labelled } = useWidget();
  return name !== "" && labelled.includes(name)
    ? { "aria-labelledby": labelIdOf(fieldId(name)) }
    : { "aria-label": fallback ?? name };
}
