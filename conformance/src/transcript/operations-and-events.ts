import {
  type EventKind,
  events,
  isEventType,
  type Operation,
  operations,
} from "@chatkit-protocol/core/protocol";

const eventsWhere = (is: (kind: EventKind) => boolean): ReadonlySet<unknown> =>
  new Set(Object.entries<EventKind>(events).flatMap(([type, kind]) => (is(kind) ? [type] : [])));

const operationsWhere = (is: (operation: Operation) => boolean): ReadonlySet<unknown> =>
  new Set(Object.entries<Operation>(operations).flatMap(([name, facts]) => (is(facts) ? [name] : [])));

/** The types of events that the protocol knows; a client ignores all others. */
export const knownEvents = eventsWhere(() => true);
/** The types of events that are shown once and never stored. */
export const ephemeralEvents = eventsWhere(({ ephemeral }) => ephemeral === true);
/** The types of events that finish an item: they carry its final state. */
export const endingEvents = eventsWhere(({ item }) => item === "ends");

/** The operations that the protocol knows. */
export const knownOperations = operationsWhere(() => true);
/** The operations that are answered with a stream; each makes the server generate an answer. */
export const streamingOperations = operationsWhere(({ answer }) => answer === "stream");
/** The operations that change nothing. */
export const readingOperations = operationsWhere(({ reads }) => reads === true);
/** The operations that create a thread. */
export const creatingOperations = operationsWhere(({ opening = [] }) =>
  opening.some(([event]) => event === "thread.created"),
);

/** What an operation of that name is; undefined where the protocol knows none. */
export const operationNamed = (name: string | undefined): Operation | undefined =>
  name !== undefined && Object.hasOwn(operations, name)
    ? operations[name as keyof typeof operations]
    : undefined;

/** What an event of that type is; undefined where the protocol knows none. */
export const eventNamed = (type: string): EventKind | undefined =>
  isEventType(type) ? events[type] : undefined;
