import { readFileSync } from "node:fs";
import { widgetTemplate } from "@chatkit-protocol/agents/widgets";
import { ChatKitServer, memoryStore, textOf, widget } from "@chatkit-protocol/core";

interface Order {
  id: string;
  lines: { name: string; price: number }[];
  note: string | null;
}

const file = new URL("order.widget", import.meta.url);
const order = widgetTemplate<Order>(readFileSync(file, "utf8"));

/** Replace this with your orders. */
const findOrder = async (id: string): Promise<Order> => ({
  id,
  lines: [
    { name: 'Screen 27"', price: 189 },
    { name: "Cable", price: 7.5 },
  ],
  note: null,
});

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, input) {
    const data = await findOrder(textOf(input));
    yield widget(order.build(data), { copyText: `Order ${data.id}` });
  },
});
