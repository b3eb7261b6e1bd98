import type { ReactNode } from "react";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { useChat } from "../chat/use-chat.ts";
import { schemeOf } from "./scheme.ts";
import { themeStyle } from "./theme.ts";

interface PopupProps extends Pick<PopoverProps, "placement"> {
  readonly children: ReactNode;
}

/** What opens over the page, such as a menu; it lies at the end of the document, so it carries the chat's theme itself. */
export function Popup({ placement, children }: PopupProps) {
  const { options } = useChat();
  return (
    <Popover
      className="ck-popover"
      data-scheme={schemeOf(options)}
      style={themeStyle(options.theme)}
      {...(placement ? { placement } : {})}
    >
      {children}
    </Popover>
  );
}
