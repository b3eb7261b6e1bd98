import type { ReplyPart } from "@chatkit-protocol/core";
import { type DbosTurns, InterruptedStepError } from "@chatkit-protocol/stores/dbos";
import { charge, sendMail } from "./travel.ts";

export async function* book(turns: DbosTurns): AsyncGenerator<ReplyPart, void> {
  // The service does nothing twice for one key: the step may run again.
  const receipt = await turns.step("charge", ({ key }) => charge(100, { idempotencyKey: key }), {
    repeatable: true,
  });
  yield `Paid: ${receipt}. `;

  // This service knows no keys: the step never runs twice.
  try {
    await turns.step("send mail", () => sendMail("Your booking"));
    yield "You have mail.";
  } catch (error) {
    if (!(error instanceof InterruptedStepError)) throw error;
    yield "Your confirmation may not have been sent; shall I send it again?";
  }
}
