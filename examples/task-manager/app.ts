import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chatkit, webListener } from "@chatkit-protocol/adapters/express";
import type { Model } from "@openai/agents";
import express, { type Express } from "express";
import { formTokens } from "./auth/form-tokens.ts";
import { type Auth, authRoutes } from "./auth/routes.ts";
import { secretIn } from "./auth/secret.ts";
import { sessionsIn } from "./auth/sessions.ts";
import { usersIn } from "./auth/users.ts";
import { type Chat, taskManagerChat } from "./chat/server.ts";
import type { Transcribe } from "./chat/transcribe.ts";
import { openDatabase } from "./database.ts";
import type { Asset } from "./page/bundle.ts";
import { pageRoutes } from "./page/routes.ts";
import { tasksIn } from "./tasks/tasks.ts";

export interface AppOptions {
  /** Where everything is kept. */
  folder: string;
  /** Of the page, such as `http://localhost:8000`: requests of other pages are refused. */
  origin: string;
  /** The name of a model, or the model itself. */
  model: string | Model;
  /** Absent: dictation is off. */
  transcribe?: Transcribe | undefined;
  /** The files of the page, by name. */
  assets: ReadonlyMap<string, Asset>;
}

export interface App {
  express: Express;
  chat: Chat;
  close(): Promise<void>;
}

export async function taskManager(options: AppOptions): Promise<App> {
  const { folder, transcribe, assets } = options;
  mkdirSync(folder, { recursive: true });
  const db = openDatabase(join(folder, "tasks.sqlite"));
  const secret = secretIn(join(folder, "secret"));
  const tasks = tasksIn(db);
  const auth: Auth = { users: await usersIn(db), sessions: sessionsIn(db), tokens: formTokens(secret) };
  const chat = taskManagerChat({ ...options, db, tasks, secret });
  const { server, files, reviews } = chat;

  const app = express().disable("x-powered-by");
  app.use((_req, res, next) => {
    res.set({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    next();
  });
  app.all(
    "/chatkit",
    chatkit(server, { authenticate: (req) => auth.sessions.identityOf(req.get("cookie")) }),
  );
  app.use("/files", webListener(files.handle));
  app.use(authRoutes(auth));
  app.use(pageRoutes({ auth, tasks, reviews, assets, dictation: transcribe !== undefined }));

  return {
    express: app,
    chat,
    async close() {
      await chat.close();
      db.close();
    },
  };
}
