import { createThread } from "../case/requests.ts";
import { scriptText } from "../transcript/script-contract.ts";
import type { Capability, Tier } from "../transcript/transcript.ts";
import { drive } from "./driver.ts";
import { interpreterAnswers, isHello } from "./interpreter-answers.ts";
import type { Facts, Session } from "./session.ts";

/** How a tier is found out, the highest tier first. */
export const detections: readonly { tier: Tier; detect(session: Session): Promise<Partial<Facts>> }[] = [
  { tier: "T2", detect: detectInterpreter },
  { tier: "T1", detect: detectModel },
];

/** Asks once whether the server plays scripts. */
async function detectInterpreter(session: Session): Promise<Partial<Facts>> {
  const nonce = `n${session.seed.toString(36)}`;
  const hello = drive(session, { id: "kit/hello" });
  const view = await hello.send("hello", createThread(scriptText({ hello: nonce })));
  const answer = interpreterAnswers(view).find((one) => isHello(one, nonce));
  if (!answer) return {};
  const capabilities = Array.isArray(answer["capabilities"]) ? answer["capabilities"] : [];
  return {
    tier: "T2",
    capabilities: capabilities.filter((name): name is Capability => typeof name === "string"),
  };
}

/** Asks once whether the server's model is the one that the kit plays; the interpreter's tier stays the higher one. */
async function detectModel({ facts, ...session }: Session): Promise<Partial<Facts>> {
  if (!session.model) return {};
  const asking = drive({ ...session, facts }, { id: "kit/model" });
  const message = asking.model.plan("hello", [[{ say: "Hello." }]]);
  await asking.send("hello", createThread(message));
  const called = session.model.calls.some((call) => call.case === "kit/model");
  if (!called) return {};
  return {
    tier: facts.tier === "T2" ? "T2" : "T1",
    capabilities: [...facts.capabilities, "model"],
  };
}
