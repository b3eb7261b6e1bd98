import { scriptText, afterScriptPrefix } from "../transcript/script-contract.ts";
import { drive, type Session } from "./driver.ts";
import type { Capability } from "../transcript/transcript.ts";
import { isObject, parse, textAt } from "../transcript/exchange-view.ts";
import { createThread } from "../case/requests.ts";

/** Whether the server plays scripts, asked once: nonce and interpreter must both come back, an echo has one only. */
export async function detect(session: Session): Promise<Partial<Session["facts"]>> {
  const nonce = `n${session.seed.toString(36)}`;
  const hello = drive(session, { id: "kit/hello" });
  const view = await hello.send("hello", createThread(scriptText({ hello: nonce })));
  for (const event of view.eventsOf("thread.item.done")) {
    const item = isObject(event["item"]) ? event["item"] : {};
    if (item["type"] !== "assistant_message" || !Array.isArray(item["content"])) continue;
    const said = textAt(item["content"][0], "text");
    const report = afterScriptPrefix(said);
    const json = report === undefined ? undefined : parse(report).json;
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
  await asking.send("hello", createThread(message));
  const heard = session.model.calls.some((call) => call.case === "kit/model");
  if (!heard) return {};
  return {
    tier: facts.tier === "T2" ? "T2" : "T1",
    capabilities: [...facts.capabilities, "model"],
  };
}
