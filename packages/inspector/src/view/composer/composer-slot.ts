import { createContext, type RefObject, useContext } from "react";
import type { ComposerHandle } from "../composer/composer-value.ts";

/** Where the composer on the screen puts its handle. */
export const ComposerSlot = createContext<RefObject<ComposerHandle | undefined>>({ current: undefined });

export const useComposerSlot = (): RefObject<ComposerHandle | undefined> => useContext(ComposerSlot);
