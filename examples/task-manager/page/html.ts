import { demoUsers } from "../auth/users.ts";
import { Priority } from "../tasks/tasks.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string =>
  text.replaceAll(/[&<"']/g, (character) => entities[character] ?? "");

/** Nothing but what this server serves; the chat needs no exception. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/assets/style.css">
  </head>
  ${body}
</html>
`;

const hiddenToken = (token: string): string => `<input type="hidden" name="token" value="${escaped(token)}">`;

export const signInPage = (token: string, problem = ""): string =>
  page(
    "Sign in - TaskManager",
    `<body class="sign-in">
    <main>
      <h1>TaskManager</h1>
      <form method="post" action="/sign-in">
        ${hiddenToken(token)}
        <label>Name <input name="name" autocomplete="username" required autofocus></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
        ${problem === "" ? "" : `<p class="problem" role="alert">${escaped(problem)}</p>`}
        <button>Sign in</button>
      </form>
      <p>Two users to try it with:</p>
      <ul>${Object.entries(demoUsers)
        .map(([name, password]) => `<li><code>${name}</code>, <code>${password}</code></li>`)
        .join("")}</ul>
    </main>
  </body>`,
  );

export interface MainPage {
  userId: string;
  token: string;
  dictation: boolean;
}

export const mainPage = ({ userId, token, dictation }: MainPage): string =>
  page(
    "TaskManager",
    `<body data-dictation="${dictation}">
    <header>
      <h1>TaskManager</h1>
      <form method="post" action="/sign-out">
        ${hiddenToken(token)}
        <span>${escaped(userId)}</span> <button>Sign out</button>
      </form>
    </header>
    <main>
      <section class="tasks" aria-labelledby="tasks-title">
        <h2 id="tasks-title">Tasks</h2>
        <ul id="tasks"></ul>
        <p id="no-tasks" hidden>There are no tasks yet.</p>
        <p id="review" role="status" hidden>Reviewing <progress aria-label="Review"></progress></p>
        <form id="new-task" method="post" action="/tasks">
          ${hiddenToken(token)}
          <input name="title" aria-label="Title of a new task" placeholder="New task" maxlength="200" required>
          <select name="priority" aria-label="Priority">
            ${Priority.options.map((name) => `<option${name === "medium" ? " selected" : ""}>${name}</option>`).join("")}
          </select>
          <button>Add</button>
        </form>
      </section>
      <chatkit-view></chatkit-view>
    </main>
    <script type="module" src="/assets/main.js"></script>
  </body>`,
  );
