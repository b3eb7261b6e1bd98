import { type Request, type Response, Router } from "express";
import { type Auth, formOf } from "../auth/routes.ts";
import type { Reviews } from "../chat/reviews.ts";
import { Priority, type Tasks, Title } from "../tasks/tasks.ts";
import type { Asset } from "./bundle.ts";
import { mainPage } from "./html.ts";
import { showPage } from "./show-page.ts";

export interface PageOptions {
  auth: Auth;
  tasks: Tasks;
  reviews: Reviews;
  assets: ReadonlyMap<string, Asset>;
  dictation: boolean;
}

/** The page, its script and style, and the list of tasks beside the chat. */
export function pageRoutes({ auth, tasks, reviews, assets, dictation }: PageOptions): Router {
  const userOf = (req: Request): string | undefined => auth.sessions.identityOf(req.get("cookie"))?.userId;
  const router = Router();

  router.get("/", (req, res) => {
    const userId = userOf(req);
    if (userId === undefined) return res.redirect(303, "/sign-in");
    const { token, cookies } = auth.tokens.give(req.get("cookie"));
    return showPage(res, mainPage({ userId, token, dictation }), cookies);
  });

  router.get("/assets/:name", (req, res) => {
    const asset = assets.get(req.params.name);
    if (!asset) return void res.sendStatus(404);
    res.set("cache-control", "no-cache").type(asset.type).send(Buffer.from(asset.bytes));
  });

  router.get("/tasks", (req, res) => {
    const userId = userOf(req);
    if (userId === undefined) return void res.sendStatus(401);
    res.set("cache-control", "no-store").json({ tasks: tasks(userId).list(), review: reviews.of(userId) });
  });

  router.post("/tasks", formOf(auth), (req: Request, res: Response) => {
    const userId = userOf(req);
    if (userId === undefined) return void res.sendStatus(401);
    const title = Title.safeParse(req.body.title);
    const priority = Priority.safeParse(req.body.priority);
    if (!title.success || !priority.success) {
      const problem = "A task has a title of 1 to 200 characters, and a priority: low, medium or high.";
      return void res.status(400).type("text").send(problem);
    }
    tasks(userId).create(title.data, priority.data);
    res.redirect(303, "/");
  });
  return router;
}
