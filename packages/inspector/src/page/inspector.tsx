import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from "react";
import { ChatKitView } from "../index.ts";
import { type Fault, faultyFetch } from "./faults/faults.ts";
import { FaultPicker } from "./faults/fault-picker.tsx";
import { JudgeButton } from "./judge/judge-button.tsx";
import { Boundary } from "../view/parts/boundary.tsx";
import { firstDrafts } from "./operations/draft.ts";
import type { PageSettings, PageUser } from "./settings.ts";
import { exchangeLog } from "./wire/exchange-log.ts";
import { recordingFetch } from "./wire/recording-fetch.ts";
import { rememberThread, shownThread } from "./shown-thread.ts";
import { useMarks } from "./wire/use-marks.ts";
import { Wire } from "./wire/wire.tsx";

/** Loads when it is needed, with the schemas. */
const RequestForm = lazy(() => import("./operations/request-form.tsx"));

type Tab = "wire" | "request" | "verdict";

/** A chat with the server, and the wire beside it. */
export function Inspector({ settings }: { settings: PageSettings }) {
  const log = useMemo(exchangeLog, []);
  const exchanges = useSyncExternalStore(log.subscribe, log.list);
  useMarks(log);
  const [tab, setTab] = useState<Tab>("wire");
  const [first] = settings.users;
  const [shown, setShown] = useState<readonly PageUser[]>(first ? [first] : []);
  const [drafts, setDrafts] = useState(firstDrafts);
  const [fault, setFault] = useState<Fault>("none");
  const chosen = useMemo(() => ({ fault }), []);
  chosen.fault = fault;
  const fetches = useMemo(
    () =>
      new Map(
        settings.users.map((user) => {
          const recorded = recordingFetch(log, user.name, (input, init) => fetch(input, init));
          return [user.name, faultyFetch(recorded, () => chosen.fault)];
        }),
      ),
    [settings, log, chosen],
  );

  return (
    <div className="in-page">
      <header className="in-bar">
        <h1>ChatKit inspector</h1>
        <code className="in-target">{settings.target}</code>
        <UserPicker users={settings.users} shown={shown} onChange={setShown} />
        <FaultPicker fault={fault} onChange={setFault} />
      </header>
      <main className="in-chats" data-count={shown.length}>
        {shown.map((user) => (
          <section key={user.name} className="in-chat" aria-label={`Chat of ${user.name}`}>
            {settings.users.length > 1 && <p className="in-user">{user.name}</p>}
            <ChatKitView
              api={{
                url: settings.endpoint,
                headers: user.headers,
                fetch: fetches.get(user.name)!,
                resume: true,
              }}
              initialThread={shownThread(user.name)}
              onEvent={(name, detail) => {
                if (name === "chatkit.thread.change" && detail && "threadId" in detail)
                  rememberThread(user.name, detail);
              }}
              threadItemActions={{ feedback: true, retry: true }}
              composer={{ attachments: { enabled: true }, dictation: { enabled: true } }}
            />
          </section>
        ))}
      </main>
      <aside className="in-side" aria-label="Inspector">
        <div role="tablist" aria-label="What to inspect" className="in-tabs">
          {(Object.keys(titles) as Tab[]).map((name) => (
            <button
              key={name}
              role="tab"
              id={`in-tab-${name}`}
              aria-selected={tab === name}
              aria-controls="in-panel"
              onClick={() => setTab(name)}
            >
              {titles[name]}
            </button>
          ))}
        </div>
        <div role="tabpanel" id="in-panel" aria-labelledby={`in-tab-${tab}`} className="in-panel">
          {tab === "wire" && <Wire exchanges={exchanges} endpoint={settings.target} onClear={log.clear} />}
          {tab === "request" && (
            <Boundary what="form" resetKey={tab}>
              <Suspense fallback={<p className="in-empty">Loading…</p>}>
                <RequestForm
                  settings={settings}
                  log={log}
                  drafts={drafts}
                  onDrafts={setDrafts}
                  onSent={() => setTab("wire")}
                />
              </Suspense>
            </Boundary>
          )}
          {tab === "verdict" && <JudgeButton settings={settings} />}
        </div>
      </aside>
    </div>
  );
}

const titles: Readonly<Record<Tab, string>> = {
  wire: "Wire",
  request: "Send a request",
  verdict: "Judge this server",
};

interface UserPickerProps {
  users: readonly PageUser[];
  shown: readonly PageUser[];
  onChange(shown: readonly PageUser[]): void;
}

/** One user, or the first two side by side. */
function UserPicker({ users, shown, onChange }: UserPickerProps) {
  if (users.length < 2) return null;
  const pair = "two side by side";
  return (
    <label className="in-pick">
      User{" "}
      <select
        value={shown.length > 1 ? pair : (shown[0]?.name ?? "")}
        onChange={({ target: { value } }) =>
          onChange(value === pair ? users.slice(0, 2) : users.filter(({ name }) => name === value))
        }
      >
        {users.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
        <option>{pair}</option>
      </select>
    </label>
  );
}
