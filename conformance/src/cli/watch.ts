import { watch } from "node:fs";
import { resolve as absolute } from "node:path";

/** What changes because of tools, not because of their user. */
const ignored =
  /(^|[/\\])(node_modules|\.git|dist|coverage|__pycache__|\.venv)([/\\]|$)|~$|\.sw[a-z]$|\.(sqlite|db)(-\w+)?$|\.log$/;

/** Runs the work, and again after every change in this folder but of `own` files, until Ctrl-C between two runs. */
export async function watching(work: () => Promise<number>, own: readonly string[]): Promise<number> {
  const written = new Set(own.map((file) => absolute(file)));
  let changed = (): void => {};
  let left = false;
  const watcher = watch(process.cwd(), { recursive: true }, (_event, name) => {
    if (name !== null && !ignored.test(name) && !written.has(absolute(name))) changed();
  });
  try {
    for (;;) {
      const exit = await work();
      // 130: Ctrl-C during the run.
      if (exit === 130) return exit;
      await new Promise<void>((resolve) => {
        const leave = (): void => {
          left = true;
          resolve();
        };
        process.once("SIGINT", leave);
        process.stderr.write(`\nExit ${exit}. Waiting for a change; Ctrl-C stops.\n`);
        changed = () => {
          process.off("SIGINT", leave);
          // Editors write several files: what belongs together comes within a moment.
          setTimeout(resolve, 200);
        };
      });
      changed = () => {};
      if (left) return 130;
    }
  } finally {
    watcher.close();
  }
}
