import { type ComponentType, createContext } from "react";
import type { NodeProps } from "./node-props.ts";

/** The component of each type; containers find it here, since the catalogue itself has them. */
export const Catalogue = createContext<Readonly<Record<string, ComponentType<NodeProps>>>>({});
