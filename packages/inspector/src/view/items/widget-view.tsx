import type { WidgetItem } from "@chatkit-protocol/core/protocol";
import { Widget } from "../widgets/widget.tsx";
import type { ItemProps } from "./item-props.ts";

/** A widget in the thread; it takes actions once it is done. */
export const WidgetView = ({ item, isOpen }: ItemProps<WidgetItem>) => <Widget item={item} isOpen={isOpen} />;
