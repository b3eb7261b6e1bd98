import { useState } from "react";
import type { PageSettings } from "../settings.ts";
import type { ExchangeLog } from "../wire/exchange-log.ts";
import { recordingFetch } from "../wire/recording-fetch.ts";
import { operationNames, sampleOf } from "./samples.ts";

interface Props {
  settings: PageSettings;
  log: ExchangeLog;
  onSent(): void;
}

/** Sends any request, well-formed or not, as one of the users. */
export function RequestForm({ settings: { endpoint, users }, log, onSent }: Props) {
  const [operation, setOperation] = useState("threads.list");
  const [body, setBody] = useState(() => sampleOf("threads.list"));
  const [name, setName] = useState(users[0]?.name ?? "");
  const send = (): void => {
    const headers = {
      "content-type": "application/json",
      ...users.find((user) => user.name === name)?.headers,
    };
    const recorded = recordingFetch(log, name, (input, init) => fetch(input, init));
    // What went wrong is in the log.
    recorded(endpoint, { method: "POST", headers, body })
      .then(
        (answer) => answer.text(),
        () => "",
      )
      .catch(() => "");
    onSent();
  };
  return (
    <form
      className="in-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label>
        Operation
        <select
          value={operation}
          onChange={({ target }) => {
            setOperation(target.value);
            setBody(sampleOf(target.value));
          }}
        >
          {operationNames.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label>
        As
        <select value={name} onChange={({ target }) => setName(target.value)}>
          {users.map((user) => (
            <option key={user.name}>{user.name}</option>
          ))}
        </select>
      </label>
      <label className="in-body">
        Body
        <textarea
          value={body}
          spellCheck={false}
          rows={16}
          onChange={({ target }) => setBody(target.value)}
        />
      </label>
      <p>{problemOf(body) ?? "The body is valid JSON."}</p>
      <button type="submit">Send</button>
    </form>
  );
}

/** A body that is not JSON may be sent too: the server must refuse it. */
function problemOf(body: string): string | undefined {
  try {
    JSON.parse(body);
    return undefined;
  } catch (error) {
    return `This is not JSON (${error instanceof Error ? error.message : ""}); the server must answer 400.`;
  }
}
