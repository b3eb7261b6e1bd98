import type { StructuredInput as Question, StructuredInputItem } from "@chatkit-protocol/core/protocol";
import { type FormEvent, useState } from "react";
import { useChat } from "../chat/use-chat.ts";
import type { ItemProps } from "./item-props.ts";
import { ChoiceQuestion } from "./choice-question.tsx";

/** Questions for the user: a form while it is pending, the answers afterwards. */
export function StructuredInput({ item, isBusy }: ItemProps<StructuredInputItem>) {
  if (item.status !== "pending")
    return (
      <dl className="ck-answers">
        {item.inputs.map(({ id, question, answer }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>{answer && !answer.skipped ? answer.values.join(", ") : "Skipped"}</dd>
          </div>
        ))}
      </dl>
    );
  return <QuestionForm item={item} isBusy={isBusy} />;
}

function QuestionForm({ item, isBusy }: Pick<ItemProps<StructuredInputItem>, "item" | "isBusy">) {
  const { chat } = useChat();
  const [answers, setAnswers] = useState<Readonly<Record<string, readonly string[]>>>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = item.inputs.map(({ id }) => {
      const values = (answers[id] ?? []).map((value) => value.trim()).filter((value) => value !== "");
      return [id, { values, skipped: values.length === 0 }] as const;
    });
    void chat.answer(item.id, { status: "answered", answers: Object.fromEntries(given) });
  };
  return (
    <form className="ck-questions" onSubmit={submit}>
      {item.inputs.map((input) => (
        <QuestionField
          key={input.id}
          input={input}
          values={answers[input.id] ?? []}
          onChange={(values) => setAnswers({ ...answers, [input.id]: values })}
        />
      ))}
      <div className="ck-buttons">
        <button
          type="button"
          className="ck-button ck-quiet"
          disabled={isBusy}
          onClick={() => void chat.answer(item.id, { status: "skipped", answers: {} })}
        >
          Skip
        </button>
        <button type="submit" className="ck-button ck-primary" disabled={isBusy}>
          Send answers
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly input: Question;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function QuestionField({ input, values, onChange }: FieldProps) {
  if (input.type === "multiple_choice")
    return <ChoiceQuestion input={input} values={values} onChange={onChange} />;
  if (input.type !== "freeform") return null;
  return (
    <label className="ck-field">
      <span className="ck-question">{input.question}</span>
      <textarea
        className="ck-input"
        rows={2}
        placeholder={input.description}
        value={values[0] ?? ""}
        onChange={({ target }) => onChange([target.value])}
      />
    </label>
  );
}
