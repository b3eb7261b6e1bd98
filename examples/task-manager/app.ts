import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chatkit, webListener } from "@chatkit-protocol/adapters/express";
import type { Model } from "@openai/agents";
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { formTokens } from "./auth/form-tokens.ts";
import { secretIn } from "./auth/secret.ts";
import { sessionsIn } from "./auth/sessions.ts";
import { TooManyAttempts, usersIn } from "./auth/users.ts";
import { type Chat, taskManagerChat } from "./chat/server.ts";
import type { Transcribe } from "./chat/transcribe.ts";
import { openDatabase } from "./database.ts";
import { bundlePage } from "./page/bundle.ts";
import { mainPage, policy, signInPage } from "./page/html.ts";
import { Priority, tasksIn, Title } from "./tasks/tasks.ts";

export interface AppOptions {
  /** Where everything is kept. */
  folder: string;
  /** Of the page, such as `http://localhost:8000`: requests of other pages are refused. */
  origin: string;
  /** The name of a model, or the model itself. */
  model: string | Model;
  /** Absent: dictation is off. */
  transcribe?: Transcribe | undefined;
  /** Conditions of package exports, for the bundle of the page. */
  conditions?: readonly string[];
}

export interface App {
  express: Express;
  chat: Chat;
  close(): Promise<void>;
}

export async function taskManager(options: AppOptions): Promise<App> {
  const { folder, transcribe, conditions = [] } = options;
  mkdirSync(folder, { recursive: true });
  const db = openDatabase(join(folder, "tasks.sqlite"));
  const secret = secretIn(join(folder, "secret"));
  const tasks = tasksIn(db);
  const users = await usersIn(db);
  const sessions = sessionsIn(db);
  const tokens = formTokens(secret);
  const chat = taskManagerChat({ ...options, db, tasks, secret });
  const assets = await bundlePage(conditions);

  const userOf = (req: Request): string | undefined => sessions.identityOf(req.get("cookie"))?.userId;
  const show = (res: Response, html: string, cookies: string[] = []): void => {
    res.set({ "content-security-policy": policy, "cache-control": "no-store" });
    res.append("set-cookie", cookies).type("html").send(html);
  };
  const showSignIn = (req: Request, res: Response, problem?: string): void => {
    const { token, cookies } = tokens.give(req.get("cookie"));
    show(res, signInPage(token, problem), cookies);
  };
  /** Refuses what was not sent from a form that this server gave to this browser. */
  const form: RequestHandler[] = [
    express.urlencoded({ extended: false, limit: "10kb" }),
    (req, res, next) => {
      if (tokens.isValid(req.body?.token, req.get("cookie"))) return next();
      return showSignIn(req, res.status(403), "This form is out of date. Try again.");
    },
  ];

  const app = express().disable("x-powered-by");
  app.use((_req, res, next) => {
    res.set({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    next();
  });
  app.all(
    "/chatkit",
    chatkit(chat.server, { authenticate: (req) => sessions.identityOf(req.get("cookie")) }),
  );
  app.use("/files", webListener(chat.files.handle));

  app.get("/assets/:name", (req, res) => {
    const asset = assets.get(req.params.name);
    if (!asset) return void res.sendStatus(404);
    res.set("cache-control", "no-cache").type(asset.type).send(Buffer.from(asset.bytes));
  });

  app.get("/sign-in", (req, res) => showSignIn(req, res));
  app.post("/sign-in", form, async (req: Request, res: Response) => {
    const { name = "", password = "" } = req.body as Record<string, unknown>;
    try {
      const isUser = await users.check(String(name), String(password));
      if (!isUser) return showSignIn(req, res.status(401), "The name or the password is wrong.");
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      return showSignIn(req, res.status(429).set("retry-after", String(error.wait)), error.message);
    }
    const cookies = req.get("cookie");
    res.append("set-cookie", [
      sessions.signIn(String(name), cookies),
      ...tokens.give(cookies, "renew").cookies,
    ]);
    return res.redirect(303, "/");
  });
  app.post("/sign-out", form, (req: Request, res: Response) => {
    const cookies = req.get("cookie");
    res.append("set-cookie", [sessions.signOut(cookies), ...tokens.give(cookies, "renew").cookies]);
    res.redirect(303, "/sign-in");
  });

  app.get("/", (req, res) => {
    const userId = userOf(req);
    if (userId === undefined) return res.redirect(303, "/sign-in");
    const { token, cookies } = tokens.give(req.get("cookie"));
    return show(res, mainPage({ userId, token, dictation: transcribe !== undefined }), cookies);
  });
  app.get("/tasks", (req, res) => {
    const userId = userOf(req);
    if (userId === undefined) return void res.sendStatus(401);
    res
      .set("cache-control", "no-store")
      .json({ tasks: tasks(userId).list(), review: chat.reviews.of(userId) });
  });
  app.post("/tasks", form, (req: Request, res: Response) => {
    const userId = userOf(req);
    if (userId === undefined) return void res.sendStatus(401);
    const title = Title.safeParse(req.body.title);
    const priority = Priority.safeParse(req.body.priority);
    if (!title.success || !priority.success)
      return void res
        .status(400)
        .type("text")
        .send("A task has a title of 1 to 200 characters and a priority.");
    tasks(userId).create(title.data, priority.data);
    res.redirect(303, "/");
  });

  return {
    express: app,
    chat,
    async close() {
      await chat.close();
      db.close();
    },
  };
}
