import type { Field } from "../field.ts";
import type { Value } from "../json-text.ts";
import { initialOf } from "../values.ts";
import { addIdOf, type FieldProps, useForm } from "./form-context.ts";
import { Group } from "./group.tsx";

interface ListFieldProps extends FieldProps {
  readonly description?: string | undefined;
  readonly element: Field;
  readonly value: readonly Value[];
}

/** A list, whose elements have numbers from 1. */
export function ListField({ element, value, onChange, ...group }: ListFieldProps) {
  const form = useForm();
  const { FieldView } = form;
  const { label, path } = group;
  return (
    <Group {...group}>
      {value.map((own, index) => (
        <FieldView
          // Elements have no names, and nothing is kept in their controls.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          field={element}
          label={`${label} ${index + 1}`}
          path={[...path, index]}
          value={own}
          onChange={(changed) => onChange(value.with(index, changed))}
          onRemove={() => {
            form.focusNext(addIdOf(form, path));
            onChange(value.toSpliced(index, 1));
          }}
        />
      ))}
      <div className="in-absent">
        <button
          type="button"
          id={addIdOf(form, path)}
          onClick={() => {
            form.focusNext(form.idOf([...path, value.length]));
            onChange([...value, initialOf(element)]);
          }}
        >
          Add to {label}
        </button>
      </div>
    </Group>
  );
}
