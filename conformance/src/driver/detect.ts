import { drive, inputOf, type Session, textIn } from "./driver.ts";
import type { Capability } from "../transcript/transcript.ts";
import { isObject, parse } from "../transcript/exchange-view.ts";

/** Whether the server plays scripts, asked once: nonce and interpreter must both come back, an echo has one only. */
export async function detect(session: Session): Promise<Partial<Session["facts"]>> {
  const nonce = `n${session.seed.toString(36)}`;
  const text = `ck:1 ${JSON.stringify({ ck: 1, hello: nonce })}`;
  const hello = drive(session, { id: "kit/hello" });
  const view = await hello.send("hello", { type: "threads.create", params: { input: inputOf(text) } });
  for (const event of view.eventsOf("thread.item.done")) {
    const item = isObject(event["item"]) ? event["item"] : {};
    if (item["type"] !== "assistant_message" || !Array.isArray(item["content"])) continue;
    const said = textIn(item["content"][0], "text");
    const { json } = said.startsWith("ck:1 ") ? parse(said.slice("ck:1 ".length)) : {};
    if (!isObject(json) || json["hello"] !== nonce || typeof json["interpreter"] !== "string") continue;
    const capabilities = Array.isArray(json["capabilities"]) ? json["capabilities"] : [];
    return {
      tier: "T2",
      capabilities: capabilities.filter((name): name is Capability => typeof name === "string"),
    };
  }
  return {};
}

/** Whether the server's model is the one that the kit plays, asked once; the tier of scripts is the higher one. */
export async function detectModel({ facts, ...session }: Session): Promise<Partial<Session["facts"]>> {
  if (!session.model) return {};
  const asking = drive({ ...session, facts }, { id: "kit/model" });
  const message = asking.model.plan("hello", [[{ say: "Hello." }]]);
  await asking.send("hello", { type: "threads.create", params: { input: inputOf(message) } });
  const heard = session.model.calls.some((call) => call.case === "kit/model");
  if (!heard) return {};
  return {
    tier: facts.tier === "T2" ? "T2" : "T1",
    capabilities: [...facts.capabilities, "model"],
  };
}
