import { useState } from "react";
import type { Field } from "../field.ts";
import type { Members } from "../json-text.ts";
import { initialOf, withMember, withoutMember } from "../values.ts";
import { addIdOf, type FieldProps, useForm } from "./form-context.ts";
import { Group } from "./group.tsx";

interface MapFieldProps extends FieldProps {
  readonly description?: string | undefined;
  readonly element: Field;
  readonly value: Members;
}

/** An object whose members have any names. */
export function MapField({ element, value, onChange, ...group }: MapFieldProps) {
  const form = useForm();
  const { FieldView } = form;
  const [name, setName] = useState("");
  const { label, path } = group;
  const isTaken = Object.hasOwn(value, name);
  const addId = addIdOf(form, path);
  return (
    <Group {...group}>
      {Object.entries(value).map(([own, inner]) => (
        <FieldView
          key={own}
          field={element}
          label={own === "" ? '""' : own}
          path={[...path, own]}
          value={inner}
          onChange={(changed) => onChange(withMember(value, own, changed))}
          onRemove={() => {
            form.focusNext(addId);
            onChange(withoutMember(value, own));
          }}
        />
      ))}
      <div className="in-absent">
        <label>
          Name in {label}{" "}
          <input
            id={addId}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <button
          type="button"
          disabled={isTaken}
          onClick={() => {
            form.focusNext(form.idOf([...path, name]));
            onChange(withMember(value, name, initialOf(element)));
            setName("");
          }}
        >
          Add to {label}
        </button>
      </div>
    </Group>
  );
}
