import { declareFindings } from "./finding.ts";
import { malformed, opening, stored } from "./shared.ts";

export default declareFindings({
  "WG-01": {
    ...malformed,
    "unknown-root": {
      message: "The root of a widget is not a Card, a ListView or a Basic",
      cause: "A component is sent without a root around it.",
      remedy: "Wrap the component in a Card, a ListView or a Basic.",
    },
    "component-without-type": {
      message: "A component of a widget has no type",
      cause: "A bare string or number stands where a component is expected.",
      remedy: 'Send {"type":"Text","value":…} in place of a bare text.',
    },
  },
  "WG-02": {
    "child-not-list-view-item": {
      message: "A child of a ListView is not a ListViewItem",
      cause: "Components are put into the list without an item around them.",
      remedy: "Wrap every child of a ListView in a ListViewItem.",
    },
  },
  "WG-03": {
    "widget-changed": {
      message: "A static widget is not sent and listed as the application gave it",
      cause: "The serialiser leaves out props that are zero, false or empty, or renames them.",
      remedy: "Send every prop of a widget that is not null, whatever its value.",
    },
    ...stored,
    "not-one-finished-item": {
      message: "A static widget is not sent as one finished item",
      cause: "Every widget is sent as if it were streamed, or the widget is dropped.",
      remedy: "Send a widget that has only one state as a single thread.item.done.",
    },
  },
  "WG-04": {
    "updates-differ-from-final-widget": {
      message: "The updates of a widget do not lead to the widget at its end",
      cause: "Updates are computed from another state than the one that the client has.",
      remedy: "Compute every update from the state that was sent last, and finish with that state.",
    },
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause:
        "The finished item holds an earlier state of the widget, or one that was built from the updates.",
      remedy: "Send the last state of the widget as it is in thread.item.done.",
      group: "last-state-not-reached",
    },
  },
  "WG-05": {
    ...malformed,
    "component-not-found": {
      message: "A streamed text does not address a Text or Markdown of its widget",
      cause: "component_id names a component that has no id, another type, or is not there yet.",
      remedy: "Give the Text or Markdown an id, send it, and stream to that id.",
    },
  },
  "WG-06": {
    "updates-differ-from-final-widget": {
      message: "The updates of a widget do not lead to its texts without an id",
      cause: "Updates are computed from another state than the one that the client has.",
      remedy: "Compute every update from the state that was sent last, and finish with that state.",
    },
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause:
        "States are compared by the ids of their texts, and the change of a text without an id is not seen.",
      remedy:
        "Compare texts without an id too, send a new root where one changes, and end with the last state.",
      group: "last-state-not-reached",
    },
  },
  "WG-07": {
    "updates-differ-from-final-widget": {
      message: "The updates of a widget do not lead to its props",
      cause: "Updates are computed from another state than the one that the client has.",
      remedy: "Compute every update from the state that was sent last, and finish with that state.",
    },
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause:
        "Only props that both states have are compared, and one that is added or removed is not seen or fails the turn.",
      remedy:
        "Compare the props of both states, send the changed component or a new root, and end with the last state.",
      group: "last-state-not-reached",
    },
  },
  "WG-08": {
    "delta-after-done": {
      message: "A delta follows the last one of its component",
      cause: "`done: true` is sent with every delta, or before the end.",
      remedy: "Send `done: true` with the last delta only.",
    },
    "done-missing": {
      message: "A widget ends although a component has not had its last delta",
      cause: "`done` is always false, because a state does not say whether it is the last one.",
      remedy: "After the last state, send an empty delta with `done: true` for each component that streamed.",
    },
  },
  "WG-09": {
    "updates-differ-from-final-widget": {
      message: "The updates of a widget do not lead to its structure",
      cause: "Updates are computed from another state than the one that the client has.",
      remedy: "Compute every update from the state that was sent last, and finish with that state.",
    },
    "last-state-not-reached": {
      message: "A streamed widget does not end in its last state",
      cause: "Only texts are compared, and a component that is added or removed is not seen.",
      remedy: "Send a new root or component where the structure changes, and end with the last state.",
      group: "last-state-not-reached",
    },
    "widget-not-streamed": {
      message: "A widget that the application begins and changes comes in one event",
      cause:
        "The server holds thread.item.added back, and drops the updates of an item that it has not added.",
      remedy: "Send thread.item.added and each update when the application does.",
      group: "item-not-streamed",
    },
    "structure-update-missing": {
      message: "The structure of a widget changes without a new root or component",
      cause:
        "The server forwards text deltas only and drops widget.root.updated and widget.component.updated.",
      remedy: "Send widget.root.updated or widget.component.updated when the structure of a widget changes.",
    },
  },
  "WG-10": {
    ...malformed,
    "copy-text-missing": {
      message: "copy_text is not sent or not stored with its widget",
      cause: "Only the widget itself is copied into the item.",
      remedy: "Send and store the copy_text of a widget item.",
    },
  },
  "WG-11": {
    "unknown-component-changed": {
      message: "A component or prop that the server does not know does not arrive as the application gave it",
      cause: "Widgets are parsed into known classes, which drop or reject other components and props.",
      remedy: "Pass components and props that you do not know through unchanged.",
    },
  },
  "WG-12": {
    "action-without-type": {
      message: "An action of a widget has no type",
      cause: "The action is given as a string or as a function's name under another key.",
      remedy: "Give every action a string `type`.",
    },
    "unknown-action-setting": {
      message: "The {member} of a widget's action has a value that clients do not know",
      cause: "The value is misspelt or comes from another version.",
      remedy: "Use one of the values that the protocol lists.",
    },
  },
  "WG-13": {
    ...stored,
    "old-widget-shown": {
      message: "A thread that is opened again shows a widget as it was before an action",
      cause: "threads.get_by_id reads the items from a copy that the replacement does not reach.",
      remedy: "Read the items of a thread from the store into which the replaced widget is written.",
    },
  },
  "WG-14": {
    "table-or-chart-changed": {
      message: "A Table or Chart does not arrive as the application gave it",
      cause: "The server knows only one of the two catalogues of components and drops or rejects the others.",
      remedy: "Accept Table and Chart with all their props, and send and store them unchanged.",
    },
  },
  "WG-30": {
    "required-prop-missing": {
      message: "A {component} has no {prop}",
      cause: "The template leaves the prop out, writes null, or spells it differently.",
      remedy: "Give every component the props that the catalogue marks as required.",
    },
    "value-not-allowed": {
      message: "The {prop} of a {component} has a value that the catalogue does not list",
      cause: "The value comes from CSS or another design system, or has another type.",
      remedy: "Use one of the values that the catalogue lists for the prop.",
    },
  },
  "WG-31": {
    "null-prop": {
      message: "The {prop} of a {component} is sent as null",
      cause: "The template writes null for a prop that is switched off, and the server passes it on.",
      remedy: "Leave out the props of known components that are null.",
    },
    "value-lost": {
      message: "Something with a value is lost from a widget some of whose props are null",
      cause: "The whole component, or everything optional, is dropped where one prop is null.",
      remedy: "Leave out the null props alone.",
    },
  },
  "AC-01": opening,
  "AC-02": {
    "action-without-sender-rejected": {
      message: "An action without a sender is rejected",
      cause: "The handler requires item_id, or looks for an item with an empty or null id.",
      remedy: "Read an absent, null or empty item_id as no sender, and run the action without one.",
    },
  },
  "AC-03": {
    "payload-changed": {
      message: "The payload of an action does not reach the application unchanged",
      cause: "The payload is read as an object only, or falsy values and nested nulls are dropped.",
      remedy: "Hand action.payload to the application as the JSON value that was sent, whatever its type.",
    },
  },
  "AC-04": {
    "non-widget-sender-accepted": {
      message: "An action of a user message is not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a widget.",
      remedy: "Return 400, or one error event, where the item is not a widget.",
      group: "not-refused",
    },
    "retry-allowed": {
      message: "The error for an action of a user message allows a retry, which cannot succeed",
      cause: "Every exception becomes an error event with allow_retry: true.",
      remedy: "Send allow_retry: false for a request that can never succeed.",
    },
  },
  "AC-05": {
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
    "unknown-item-accepted": {
      message: "{operation} does not reject an item that the thread does not have",
      cause:
        "The handler looks for the item in the stream that has already begun, or goes on where it finds none.",
      remedy:
        "Look the item up in the thread before you send the status line, and return 404 where it is missing.",
      group: "not-refused",
    },
  },
  "AC-06": {
    "replaced-widget-not-stored": {
      message: "A widget that an action has replaced is not stored",
      cause: "The handler sends thread.item.replaced without writing the new item to the store.",
      remedy: "Write the new widget to the store under the id of the old one before you send the event.",
    },
  },
  "AC-07": {
    "user-message-stored": {
      message: "An action stores a user message",
      cause: "The handler runs an action like a message of the user.",
      remedy: "Run the turn of an action without adding a user message to the thread.",
    },
  },
  "AC-08": {
    ...malformed,
    "answer-not-an-object": {
      message: "A sync action is not answered with a JSON object",
      cause:
        "The handler returns an empty body, or what the application returns without an object around it.",
      remedy: "Return status 200 with {} or with an object that has updated_item.",
    },
    "updated-item-differs": {
      message: "A sync action is not answered with the item that the application returns",
      cause: "The handler ignores what the application returns, or answers with the item as it was before.",
      remedy: "Put the item that the application returns into updated_item, under its own id.",
    },
  },
  "AC-09": {
    ...stored,
    "updated-item-not-stored": {
      message: "The item with which a sync action is answered is not stored",
      cause: "The handler sends the application's item without writing it to the store.",
      remedy: "Write updated_item to the store before you answer with it.",
    },
  },
  "AC-10": {
    "not-answered-during-stream": {
      message: "A sync action is not answered while a stream of its thread is running",
      cause: "The action waits for the lock that the running turn holds, or is rejected because of it.",
      remedy: "Run sync actions outside the lock of the turn.",
    },
  },
  "AC-11": {
    "unknown-thread-accepted": {
      message: "{operation} does not reject an unknown thread",
      cause:
        "The store throws for an unknown id and nothing turns that into a 4xx, or the result is used without a check.",
      remedy: "Load the thread before you send the status line, and return 404 where there is none.",
      group: "not-refused",
    },
    "unknown-item-accepted": {
      message: "{operation} does not reject an item that the thread does not have",
      cause:
        "The handler looks for the item in the stream that has already begun, or goes on where it finds none.",
      remedy:
        "Look the item up in the thread before you send the status line, and return 404 where it is missing.",
      group: "not-refused",
    },
    "non-widget-sender-accepted": {
      message: "A sync action of a user message is not rejected",
      cause: "The handler checks that the item exists, and does not check that it is a widget.",
      remedy: "Return 400 where the item is not a widget.",
      group: "not-refused",
    },
  },
  "AC-12": {
    "hidden-item-shown": {
      message: "A sync action is answered with a hidden item",
      cause: "The handler sends whatever item the application returns.",
      remedy: "Check the type of the returned item and answer {} where it is a hidden one.",
    },
    "fails-on-hidden-item": {
      message: "A sync action fails where the application returns a hidden item",
      cause: "The handler raises an exception for a hidden item instead of leaving it out.",
      remedy: "Answer {} where the application returns a hidden item.",
    },
  },
  "AC-13": {
    "missing-feature-fails": {
      message: "{operation} is neither served nor rejected as a feature that the server lacks",
      cause: "No handler is registered for the feature, and calling it throws.",
      remedy: "Return 400 with the code unsupported_operation for every operation that you do not serve.",
      group: "missing-feature-fails",
    },
  },
});
