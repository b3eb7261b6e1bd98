import { createRoot } from "react-dom/client";
import { Inspector } from "./inspector.tsx";
import { loadSettings } from "./settings.ts";

const root = createRoot(document.querySelector("#inspector")!);

try {
  root.render(<Inspector settings={await loadSettings()} />);
} catch (error) {
  root.render(
    <p role="alert" className="in-failure">
      The page cannot be shown: {error instanceof Error ? error.message : String(error)}. Is its server still
      running?
    </p>,
  );
}
