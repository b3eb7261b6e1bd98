import { useMemo } from "react";
import type { PageSettings } from "../settings.ts";
import { shownThread } from "../shown-thread.ts";
import type { ExchangeLog } from "../wire/exchange-log.ts";
import { recordingFetch } from "../wire/recording-fetch.ts";
import { BodyForm } from "./body-form.tsx";
import type { Draft, Drafts } from "./draft.ts";
import { problemsOf, type Problems } from "./problems.ts";
import { operationNames, sampleOf } from "./samples.ts";

interface Props {
  settings: PageSettings;
  log: ExchangeLog;
  drafts: Drafts;
  onDrafts(drafts: Drafts): void;
  onSent(): void;
}

/** Sends any request, well-formed or not, as one of the users: from a form of its schema, or as the text that it is. */
export default function RequestForm({ settings: { endpoint, users }, log, drafts, onDrafts, onSent }: Props) {
  const { operation, isRaw, byOperation } = drafts;
  const user = users.find(({ name }) => name === drafts.user) ?? users[0];
  const name = user?.name ?? "";
  const draft: Draft = byOperation[operation] ?? { text: sampleOf(operation, shownThread(name)) };
  const problems = useMemo(() => problemsOf(operation, draft.text), [operation, draft.text]);
  const change = (changed: Draft): void =>
    onDrafts({ ...drafts, byOperation: { ...byOperation, [operation]: changed } });
  const send = (): void => {
    const headers = { "content-type": "application/json", ...user?.headers };
    const recorded = recordingFetch(log, name, (input, init) => fetch(input, init));
    // What went wrong is in the log.
    recorded(endpoint, { method: "POST", headers, body: draft.text })
      .then(
        (answer) => answer.text(),
        () => "",
      )
      .catch(() => "");
    // What was sent is what the form shows when somebody comes back.
    change(draft);
    onSent();
  };
  return (
    <form
      className="in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="in-choices">
        <label>
          Operation{" "}
          <select
            value={operation}
            onChange={({ target }) => onDrafts({ ...drafts, operation: target.value })}
          >
            {operationNames.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          As{" "}
          <select value={name} onChange={({ target }) => onDrafts({ ...drafts, user: target.value })}>
            {users.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </select>
        </label>
        <WayToWrite isRaw={isRaw} onChange={(raw) => onDrafts({ ...drafts, isRaw: raw })} />
      </div>
      {isRaw ? (
        <label className="in-body">
          Body
          <textarea
            value={draft.text}
            spellCheck={false}
            rows={16}
            onChange={({ target }) => change({ text: target.value })}
          />
        </label>
      ) : (
        <BodyForm operation={operation} draft={draft} problems={problems.members} onChange={change} />
      )}
      <Verdict problems={problems} isListed={isRaw} />
      <div className="in-choices">
        <button type="submit">Send</button>
        <button type="button" onClick={() => change({ text: sampleOf(operation, shownThread(name)) })}>
          Start from the example
        </button>
      </div>
    </form>
  );
}

function WayToWrite({ isRaw, onChange }: { isRaw: boolean; onChange(isRaw: boolean): void }) {
  const ways = [
    { title: "Form", raw: false },
    { title: "Raw JSON", raw: true },
  ];
  return (
    <div role="radiogroup" aria-label="Write it as" className="in-ways">
      {ways.map(({ title, raw }) => (
        <label key={title}>
          <input type="radio" name="in-way" checked={isRaw === raw} onChange={() => onChange(raw)} /> {title}
        </label>
      ))}
    </div>
  );
}

/** What a server must say to the body; a wrong one may be sent all the same. */
function Verdict({ problems: { syntax, members }, isListed }: { problems: Problems; isListed: boolean }) {
  return (
    <>
      <p role="status" className={syntax === undefined && members.length === 0 ? "in-quiet" : "in-bad"}>
        {syntax !== undefined
          ? `This is not JSON (${syntax}); the server must answer 400.`
          : members.length === 0
            ? "The body is what the schema asks for."
            : `The body is not what the schema asks for in ${members.length} ${members.length === 1 ? "place" : "places"}; the server must answer 400.`}
      </p>
      {isListed && members.length > 0 && (
        <ul className="in-problems">
          {members.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
