import { isMembers, Verbatim } from "../json-text.ts";
import { fits } from "../values.ts";
import { ChoiceField, FlagField, JsonField, NumberField, TextField } from "./controls.tsx";
import type { FieldViewProps } from "./form-context.ts";
import { ListField } from "./list-field.tsx";
import { MapField } from "./map-field.tsx";
import { ObjectField } from "./object-field.tsx";
import { VariantsField } from "./variants-field.tsx";

/** The control of a value: the one of its field, or JSON where the value is not of that kind. */
export function FieldView({ field, value, ...rest }: FieldViewProps) {
  const { description } = field;
  const props = { ...rest, description };
  if (fits(field, value)) {
    if (typeof value === "boolean") return <FlagField {...props} value={value} />;
    if (typeof value === "number" || value instanceof Verbatim)
      return <NumberField {...props} value={value} />;
    if (typeof value === "string" && field.kind === "choice")
      return <ChoiceField {...props} value={value} values={field.values} />;
    if (typeof value === "string" && field.kind === "text") return <TextField {...props} value={value} />;
    if (Array.isArray(value) && field.kind === "list")
      return <ListField {...props} element={field.element} value={value} />;
    if (isMembers(value)) {
      if (field.kind === "object") return <ObjectField {...props} members={field.members} value={value} />;
      if (field.kind === "map") return <MapField {...props} element={field.element} value={value} />;
      if (field.kind === "variants") return <VariantsField {...props} field={field} value={value} />;
    }
    if (field.kind === "constant") return null;
  }
  return <JsonField {...props} field={field} value={value} />;
}
