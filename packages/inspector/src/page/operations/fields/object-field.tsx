import type { Member } from "../field.ts";
import { type Members, memberOf, type Value } from "../json-text.ts";
import { initialOf, withMember, withoutMember } from "../values.ts";
import { JsonField } from "./controls.tsx";
import { addIdOf, type FieldProps, useForm, useProblems } from "./form-context.ts";
import { Group } from "./group.tsx";
import { ProblemList } from "./labelled.tsx";

interface ObjectFieldProps extends FieldProps {
  readonly description?: string | undefined;
  readonly members: readonly Member[];
  readonly value: Members;
}

/** An object with named members. */
export function ObjectField({ members, value, onChange, ...group }: ObjectFieldProps) {
  return (
    <Group {...group}>
      <MemberFields members={members} value={value} path={group.path} onChange={onChange} />
    </Group>
  );
}

type MemberFieldsProps = Pick<ObjectFieldProps, "members" | "value" | "path" | "onChange">;

/** The members that an object has, those that the schema does not know, and buttons for those that it lacks. */
export function MemberFields({ members, value, path, onChange }: MemberFieldsProps) {
  const form = useForm();
  const { FieldView } = form;
  const known = new Set(members.map(({ name }) => name));
  const propsOf = (name: string) => ({
    label: name,
    path: [...path, name],
    onChange: (changed: Value) => onChange(withMember(value, name, changed)),
    onRemove: () => {
      form.focusNext(addIdOf(form, [...path, name]), form.idOf(path));
      onChange(withoutMember(value, name));
    },
  });
  const present = members.flatMap(({ name, ...member }) => {
    const own = memberOf(value, name);
    return own === undefined ? [] : [{ ...member, name, own }];
  });
  const absent = members.filter(({ name }) => memberOf(value, name) === undefined);
  return (
    <>
      {present.map(({ name, field, isRequired, own }) => (
        <FieldView key={name} {...propsOf(name)} field={field} isRequired={isRequired} value={own} />
      ))}
      {Object.entries(value).map(
        ([name, own]) =>
          !known.has(name) && (
            <JsonField
              key={`unknown ${name}`}
              {...propsOf(name)}
              field={{ kind: "json" }}
              description="The schema does not know this member."
              value={own}
            />
          ),
      )}
      {absent.length > 0 && (
        <div className="in-absent">
          {absent.map((member) => (
            <AddMember
              key={member.name}
              member={member}
              path={[...path, member.name]}
              onAdd={(added) => {
                form.focusNext(form.idOf([...path, member.name]));
                onChange(withMember(value, member.name, added));
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface AddMemberProps {
  readonly member: Member;
  readonly path: FieldProps["path"];
  readonly onAdd: (value: Value) => void;
}

function AddMember({ member: { name, field }, path, onAdd }: AddMemberProps) {
  const form = useForm();
  const id = addIdOf(form, path);
  const problems = useProblems(path, true);
  return (
    <div>
      <button
        type="button"
        id={id}
        title={field.description}
        aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
        onClick={() => onAdd(initialOf(field))}
      >
        Add {name}
      </button>
      <ProblemList id={`${id}-problems`} problems={problems} />
    </div>
  );
}
