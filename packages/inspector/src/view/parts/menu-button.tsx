import { lazy, Suspense } from "react";
import type { MenuButtonProps } from "./menu-contents.ts";

const MenuWithButton = lazy(() => import("./menu.tsx"));

/** A button that opens a menu; the code of menus is loaded after the first drawing. */
export function MenuButton(props: MenuButtonProps) {
  const { className, label, children } = props;
  return (
    <Suspense
      fallback={
        <button type="button" className={className} aria-label={label} disabled>
          {children}
        </button>
      }
    >
      <MenuWithButton {...props} />
    </Suspense>
  );
}
