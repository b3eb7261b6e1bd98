import type { ToolContext } from "@chatkit-protocol/agents/openai-agents";
import { progress, toolStatus, widget } from "@chatkit-protocol/core";
import { tool } from "@openai/agents";
import { z } from "zod";

const parameters = z.object({ city: z.string() });

/** A tool that shows what it does while it runs. */
export const findHotels = tool<typeof parameters, ToolContext>({
  name: "find_hotels",
  description: "Finds hotels in a city.",
  parameters,
  async execute({ city }, run, details) {
    const { context } = run ?? {};
    const callId = details?.toolCall?.callId ?? "";
    context?.show(progress(`Looking for hotels in ${city}`)); // a line that goes
    context?.show(toolStatus("find_hotels", "running", { callId, title: `Hotels in ${city}` })); // renames the step
    const hotel = { type: "Text" as const, value: `Hotel ${city}` };
    context?.show(widget({ type: "Card", children: [hotel] }, { copyText: hotel.value }));
    return hotel.value;
  },
});

/** A tool that asks the user. The turn ends here; the model reads the answer in the next one. */
export const askForDates = tool<z.ZodObject, ToolContext>({
  name: "ask_for_dates",
  description: "Asks the user when they want to travel.",
  parameters: z.object({}),
  async execute(_args, run) {
    run?.context.ask({ type: "freeform", id: "dates", question: "When do you want to travel?" });
    return "The user has been asked.";
  },
});
