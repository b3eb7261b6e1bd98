import { jsonPath } from "@chatkit-protocol/core/protocol";
import { useEffect, useId, useMemo, useRef } from "react";
import { type Draft, editableOf, madeDraft } from "./draft.ts";
import { FieldView } from "./fields/field-view.tsx";
import { FormContext, type FormEnvironment } from "./fields/form-context.ts";
import { Description } from "./fields/labelled.tsx";
import { MemberFields } from "./fields/object-field.tsx";
import { isMembers, type Value } from "./json-text.ts";
import type { Problem } from "./problems.ts";
import { bodyFieldOf } from "./samples.ts";

interface BodyFormProps {
  readonly operation: string;
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: Draft) => void;
}

/** The body of a request as fields, made from the schema of its operation. */
export function BodyForm({ operation, draft, problems, onChange }: BodyFormProps) {
  const prefix = useId();
  const focusNext = useFocusNext();
  const environment = useMemo<FormEnvironment>(
    () => ({ FieldView, problems, idOf: (path) => prefix + jsonPath(path), focusNext }),
    [prefix, problems, focusNext],
  );
  const field = useMemo(() => bodyFieldOf(operation), [operation]);
  const editable = useMemo(() => editableOf(draft), [draft]);
  if (!field) return <p className="in-quiet">This operation has no schema.</p>;
  if (!editable)
    return (
      <p className="in-quiet">
        The body is not JSON, so it has no fields. Switch to the raw JSON to edit it.
      </p>
    );
  const { value, isPoorer } = editable;
  const change = (changed: Value): void => onChange(madeDraft(changed));
  return (
    <FormContext value={environment}>
      <Description text={field.description} />
      {isPoorer && (
        <p className="in-quiet">
          The raw JSON says what fields cannot show, such as a member twice. It is sent as it is until you
          change a field.
        </p>
      )}
      <div className="in-fields">
        {isMembers(value) && field.kind === "object" ? (
          <MemberFields members={field.members} value={value} path={[]} onChange={change} />
        ) : (
          <FieldView field={field} label="body" path={[]} value={value} onChange={change} />
        )}
      </div>
    </FormContext>
  );
}

/** Where somebody can write; beside these there are buttons that remove. */
const controls = "input, select, textarea";

/** Moves the focus after what the user has done has been drawn: what was pressed may be gone. */
function useFocusNext(): FormEnvironment["focusNext"] {
  const pending = useRef<readonly string[]>([]);
  useEffect(() => {
    const [first] = pending.current.flatMap((id) => document.getElementById(id) ?? []);
    pending.current = [];
    const inside = first?.querySelector<HTMLElement>(controls) ?? first?.querySelector("button");
    (inside ?? first)?.focus();
  });
  return useMemo(
    () =>
      (...ids) => {
        pending.current = ids;
      },
    [],
  );
}
