import type { ReactNode } from "react";
import { type FieldProps, useForm, useProblems } from "./form-context.ts";
import { Description, ProblemList, RemoveButton, Required } from "./labelled.tsx";

interface GroupProps extends Omit<FieldProps, "onChange"> {
  readonly description?: string | undefined;
  readonly children: ReactNode;
}

/** Fields that belong together, with what is wrong with all of them. */
export function Group({ label, path, isRequired = false, onRemove, description, children }: GroupProps) {
  const id = useForm().idOf(path);
  const problems = useProblems(path, false);
  return (
    <div
      role="group"
      id={id}
      className="in-group"
      aria-labelledby={`${id}-label`}
      aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
    >
      <div className="in-field-head">
        <b id={`${id}-label`}>{label}</b>
        {isRequired && <Required />}
        <RemoveButton label={label} onRemove={onRemove} />
      </div>
      {/* Those of the whole body are called after its operation, which has been described. */}
      {path.length > 1 && <Description text={description} />}
      <ProblemList id={`${id}-problems`} problems={problems} />
      <div className="in-inside">{children}</div>
    </div>
  );
}
