import type { ReactNode } from "react";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body style={{ height: "100vh", margin: 0 }}>{children}</body>
    </html>
  );
}
