import { declareFindings } from "./finding.ts";
import { malformed, stored, storedTwice } from "./shared.ts";

export default declareFindings({
  "WF-01": {
    ...malformed,
    "unknown-task-type": {
      message: "A task has a type that clients do not know",
      cause: "The server uses a task type of its own.",
      remedy: "Use one of the task types of the protocol, such as custom.",
    },
  },
  "WF-02": {
    ...malformed,
    "task-index-not-next": {
      message: "A task is added at another index than the number of tasks so far",
      cause: "task_index counts from 1, or counts over several workflows.",
      remedy: "Number the tasks of each workflow from 0 without gaps.",
    },
  },
  "WF-03": {
    ...malformed,
    "unknown-task-updated": {
      message: "An update names a task that does not exist",
      cause: "task_index counts from 1, or the task was never added.",
      remedy: "Add the task before you update it, and use its index.",
    },
  },
  "WF-04": {
    "updates-differ-from-final-item": {
      message: "The updates of a workflow do not lead to the finished item",
      cause: "The finished workflow is built from other data than the updates.",
      remedy: "Apply the updates that you send to the workflow, and finish with the result.",
    },
    "not-finished": {
      message: "A workflow is not finished",
      cause: "The workflow is added and updated, and no thread.item.done is sent for it.",
      remedy: "Send thread.item.done for every workflow that was added.",
    },
    "continuation-not-finished": {
      message: "A workflow that goes on in a later stream is not finished there",
      cause:
        "The server tracks open items per stream and drops the end of one that was added in an earlier stream.",
      remedy: "Send the thread.item.done of a workflow in the stream in which it ends.",
    },
    "continuation-updates-differ": {
      message: "The updates of a workflow that goes on in a later stream do not lead to its end",
      cause: "The later stream starts from an empty workflow, and task indices are counted anew.",
      remedy: "Load the stored workflow in the later stream and update its tasks at their indices.",
    },
  },
  "WF-05": {
    ...malformed,
    "summary-missing": {
      message: "A workflow ends without a summary",
      cause: "The workflow is closed by the end of the turn, which sets no summary.",
      remedy: "Set a title or a duration as the summary before you finish the workflow.",
    },
  },
  "WF-06": {
    ...stored,
    ...storedTwice,
    "continuation-fails-turn": {
      message: "A turn fails because a workflow of an earlier turn goes on",
      cause: "The update finds no open item of that id in its own stream and throws.",
      remedy: "Load the stored workflow when a later turn updates it.",
    },
    "continuation-not-stored-once": {
      message: "A workflow that goes on after a client tool call is not stored once",
      cause: "The later stream stores the workflow as a new item, or the first one never stored it.",
      remedy: "Insert or update the workflow by its id.",
    },
    "continuation-not-stored": {
      message: "A workflow that goes on after a client tool call is not stored as it ended",
      cause: "The id exists already, and the second thread.item.done is ignored.",
      remedy: "Update the stored workflow when it ends again.",
    },
  },
  "WF-07": {
    "task-index-not-next": {
      message: "A task that equals another one is added at an index that is not the next",
      cause: "Tasks are looked up by their content instead of their index.",
      remedy: "Give every task an index of its own, equal tasks too.",
    },
    "equal-tasks-share-index": {
      message: "Equal tasks do not get indices of their own",
      cause: "The index of a task is found by comparing tasks, and the search returns the first equal one.",
      remedy: "Take the number of tasks before the new one as its index.",
    },
  },
  "WF-08": {
    "out-of-range-fails-turn": {
      message: "A task update that is out of range fails the turn",
      cause: "The update indexes the array of tasks without a check, and the exception ends the turn.",
      remedy: "Ignore an update of a task that does not exist, and let the turn go on.",
    },
  },
  "WF-09": {
    "left-open-before-tool-call": {
      message: "A workflow is still open when a client tool call ends its stream",
      cause: "The workflow is kept open for the turn that follows the output of the tool.",
      remedy:
        "Send thread.item.done for the workflow before the client tool call; it may go on under its id later.",
    },
  },
  "WF-10": {
    "step-stored-as-running": {
      message: "A workflow that its application has left open ends with a step that still runs",
      cause: "The workflow is stored in the state in which the turn left it.",
      remedy:
        "Send workflow.task.updated with the status_indicator none for each step that runs, then thread.item.done.",
    },
  },
  "IT-09": {
    ...malformed,
    "image-announced-with-image": {
      message: "A generated image is announced with its image",
      cause: "The item is added when the image is finished.",
      remedy: "Add the item without an image, then send drafts and the finished item.",
    },
    "image-ends-without-image": {
      message: "A generated image ends without its image",
      cause: "The finished item is sent or stored before the image is there.",
      remedy: "Set image in the item of thread.item.done, and store that item.",
    },
    "image-not-streamed": {
      message: "A generated image that the application begins and changes comes in one event",
      cause:
        "The server holds thread.item.added back, and drops the updates of an item that it has not added.",
      remedy: "Send thread.item.added and each update when the application does.",
      group: "item-not-streamed",
    },
    "drafts-not-sent": {
      message: "The drafts of a generated image are not sent as updates",
      cause: "The server waits for the final image, or drops updates of a type that it does not know.",
      remedy:
        "Send a thread.item.updated with generated_image.updated for each draft and for the final image.",
    },
  },
});
