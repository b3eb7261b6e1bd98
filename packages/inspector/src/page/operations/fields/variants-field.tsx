import type { Field } from "../field.ts";
import { isMembers, type Members, memberOf } from "../json-text.ts";
import { initialOf, variantOf, withMember } from "../values.ts";
import { ChoiceField } from "./controls.tsx";
import type { FieldProps } from "./form-context.ts";
import { Group } from "./group.tsx";
import { MemberFields } from "./object-field.tsx";

interface VariantsFieldProps extends FieldProps {
  readonly field: Field & { readonly kind: "variants" };
  readonly value: Members;
}

/** An object of one of several types; another type keeps what the object has. */
export function VariantsField({ field, value, onChange, ...group }: VariantsFieldProps) {
  const variant = variantOf(field, value);
  const tag = memberOf(value, field.by);
  const choose = (chosen: string): void => {
    const other = field.variants[chosen];
    const lacking = other ? initialOf(other) : {};
    const filled = { ...(isMembers(lacking) ? lacking : {}), ...value };
    onChange(withMember(filled, field.by, chosen));
  };
  return (
    <Group {...group} description={variant?.description}>
      <ChoiceField
        label={field.by}
        path={[...group.path, field.by]}
        values={Object.keys(field.variants)}
        value={typeof tag === "string" ? tag : ""}
        onChange={choose}
      />
      {variant?.kind === "object" && (
        <MemberFields members={variant.members} value={value} path={group.path} onChange={onChange} />
      )}
    </Group>
  );
}
