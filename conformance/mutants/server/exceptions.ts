import { CustomStreamError } from "@chatkit-protocol/core";
import { answers, type Mutant } from "../support/mutant.ts";
import { intercepting } from "../support/requests.ts";

/** What the application's failure says; a description that is meant for users is none. */
const textOf = (error: unknown): string | undefined =>
  error instanceof Error && !(error instanceof CustomStreamError) && error.constructor === Error
    ? error.message
    : undefined;

const failure = (message: string) =>
  ({ type: "error", code: "stream.error", message, allow_retry: true }) as const;

/** Puts a text into the body of every answer with that status. */
const saying = (status: number, text: string) =>
  answers((answer) =>
    answer.status === status
      ? { ...answer, body: JSON.stringify({ error: { code: "error", message: text } }) }
      : answer,
  );

const python = `Traceback (most recent call last):
  File "/srv/app/main.py", line 42, in endpoint
    result = await server.process(await request.body(), context)
pydantic_core._pydantic_core.ValidationError: 1 validation error`;
const node = `TypeError: Cannot read properties of undefined (reading 'id')
    at handle (/srv/app/dist/server.js:42:17)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)`;
const java = `java.lang.NullPointerException: thread is null
\tat com.example.chat.ThreadService.find(ThreadService.java:42)`;
const go = `runtime error: invalid memory address
goroutine 42 [running]:
main.handle(0xc000120000)
\t/srv/app/main.go:42 +0x1d`;
const php = `PDOException: SQLSTATE[42S02]: Base table or view not found in /srv/app/src/Threads.php:42
Stack trace:
#0 /srv/app/public/index.php(17): Threads->find('thr_1')`;
const rust = `thread 'tokio-runtime-worker' panicked at src/threads.rs:42:17:
called \`Option::unwrap()\` on a \`None\` value`;

/** Servers that tell a client what has gone wrong inside them. */
export const exceptions: readonly Mutant[] = [
  {
    id: "shows-exceptions-of-actions",
    breaks: "TR-19/exception-text-sent",
    handlers: ({ action }) => ({
      async *action(...turn) {
        try {
          yield* action(...turn);
        } catch (error) {
          const message = textOf(error);
          if (message === undefined) throw error;
          yield failure(message);
        }
      },
    }),
  },
  {
    id: "shows-exceptions-of-sync-actions",
    breaks: "TR-19/exception-text-sent",
    handlers: ({ syncAction }) => ({
      async syncAction(...call) {
        try {
          return await syncAction(...call);
        } catch (error) {
          failed = textOf(error);
          throw error;
        }
      },
    }),
    answer: intercepting(async (asked, next) => {
      failed = undefined;
      const answer = await next();
      if (asked.type !== "threads.sync_custom_action" || failed === undefined) return answer;
      return { ...answer, body: JSON.stringify({ error: { code: "error", message: failed } }) };
    }),
  },
  {
    id: "shows-exceptions-after-tools",
    breaks: "TR-19/exception-text-sent",
    handlers: ({ respond }) => ({
      async *respond(thread, input, context) {
        try {
          yield* respond(thread, input, context);
        } catch (error) {
          const message = textOf(error);
          if (message === undefined || input !== null) throw error;
          yield failure(message);
        }
      },
    }),
  },
  {
    id: "says-what-python-says",
    breaks: "TR-19/exception-text-sent",
    answer: saying(404, "'NoneType' object has no attribute 'items'"),
  },
  {
    id: "says-what-postgres-says",
    breaks: "TR-19/exception-text-sent",
    answer: saying(404, 'invalid input syntax for type uuid: "thr_1"'),
  },
  {
    id: "says-what-javascript-says",
    breaks: "TR-19/exception-text-sent",
    answer: saying(400, "Cannot read properties of undefined (reading 'input')"),
  },
  {
    id: "says-what-go-says",
    breaks: "TR-19/exception-text-sent",
    answer: saying(404, "runtime error: invalid memory address or nil pointer dereference"),
  },
  { id: "shows-tracebacks-of-python", breaks: "TR-19/stack-trace-sent", answer: saying(400, python) },
  { id: "shows-stacks-of-javascript", breaks: "TR-19/stack-trace-sent", answer: saying(404, node) },
  { id: "shows-stacks-of-java", breaks: "TR-19/stack-trace-sent", answer: saying(404, java) },
  { id: "shows-stacks-of-go", breaks: "TR-19/stack-trace-sent", answer: saying(400, go) },
  { id: "shows-stacks-of-php", breaks: "TR-19/stack-trace-sent", answer: saying(404, php) },
  { id: "shows-panics-of-rust", breaks: "TR-19/stack-trace-sent", answer: saying(400, rust) },
];

/** What the last sync action failed with. */
let failed: string | undefined;
