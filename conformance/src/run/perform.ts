import type { Case } from "../case/case.ts";
import { drive } from "../driver/driver.ts";
import { DriveStop, type Session } from "../driver/session.ts";
import type { DriveEnd } from "../transcript/transcript.ts";

/** Sends what a case sends, and says how that ended. */
export async function perform(session: Session, one: Case): Promise<DriveEnd> {
  try {
    await one.drive?.(drive(session, one));
    return { how: "done" };
  } catch (error) {
    if (error instanceof DriveStop) return error.end;
    return {
      how: "kit-error",
      because: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  } finally {
    // A case that gave up may have left streams open: nobody reads them any more.
    await Promise.all([...session.running].map((exchange) => exchange.close()));
    session.model?.retire(one.id);
  }
}

/** What the kit asks on its own account; undefined where the server stops answering meanwhile. */
export async function unlessStopped<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DriveStop) return undefined;
    throw error;
  }
}
