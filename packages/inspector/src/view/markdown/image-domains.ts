import { createContext, useContext } from "react";

/** The `allowed_image_domains` of the thread on the screen; undefined: any. */
export const ImageDomains = createContext<readonly string[] | undefined>(undefined);

export const useImageDomains = (): readonly string[] | undefined => useContext(ImageDomains);
