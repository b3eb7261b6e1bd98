import { declareFindings } from "./finding.ts";
import { malformed } from "./shared.ts";

export default declareFindings({
  "AT-01": {
    ...malformed,
    "attachment-not-returned": {
      message: "attachments.create does not return an attachment",
      cause: "The store of attachments throws, or the record is not returned with status 200.",
      remedy: "Store the record and return it with status 200.",
    },
    "member-missing": {
      message: "An attachment lacks {member}",
      cause: "The server returns the record of its own storage, with other names for the members.",
      remedy: "Return id, name, mime_type and a type of file or image with every attachment.",
    },
    "preview-url-missing": {
      message: "An image has no preview_url",
      cause: "The preview is made when the bytes arrive, so the record does not have its URL yet.",
      remedy: "Return a preview_url for every image at once; a data: URL will do.",
    },
  },
  "AT-02": {
    ...malformed,
    "descriptor-invalid": {
      message: "An upload is not described by an absolute url, a method POST or PUT, and headers",
      cause: "The url is a path, headers are left out, or the upload is described by upload_url alone.",
      remedy: "Return upload_descriptor with an absolute url, a method and an object of headers.",
    },
  },
  "AT-03": {
    "attachment-not-shown": {
      message: "An attachment is not shown in the message that uses it",
      cause: "The message is stored with the ids of its attachments, or without them.",
      remedy: "Put the record of each attachment into the user message that you store and announce.",
    },
    "thread-id-wrong": {
      message: "An attachment does not have the thread_id of the message that uses it",
      cause: "The record is put into the message as it was created, before it belonged to a thread.",
      remedy: "Set thread_id in the record of the attachment when a message uses it.",
    },
    "attachment-changed": {
      message: "The {member} of an attachment is not shown as it was created",
      cause: "The attachment of a message is built anew, with default values for some members.",
      remedy: "Show the stored record of the attachment in the message.",
    },
    "attachments-not-in-order": {
      message: "The attachments of a message are not all shown in their order",
      cause: "One query finds all attachments by their ids and returns them in an order of its own.",
      remedy: "Put the attachments into the order in which the message names them.",
    },
  },
  "AT-04": {
    ...malformed,
    "deletion-not-acknowledged": {
      message: "attachments.delete does not return {}",
      cause: "The handler returns 204 or an empty body.",
      remedy: "Return status 200 with {}.",
    },
    "deleted-attachment-usable": {
      message: "A deleted attachment can still be used",
      cause: "The bytes are deleted and the record is kept.",
      remedy: "Delete the record as well, so that messages cannot find it.",
    },
  },
  "AT-05": {
    "unknown-deletion-fails": {
      message: "The deletion of an unknown attachment fails with a 5xx",
      cause: "The store throws where it finds nothing to delete.",
      remedy: "Return {} where there is nothing to delete.",
    },
  },
  "AT-06": {
    "foreign-attachment-usable": {
      message: "Another user's attachment can be used",
      cause: "Attachments are looked up by their id alone.",
      remedy: "Look attachments up among those of the user who asks.",
    },
    "foreign-request-takes-attachment": {
      message: "A request of another user makes an attachment unusable for its owner",
      cause: "An attachment is deleted or bound to a thread by its id alone.",
      remedy: "Delete and bind an attachment only where it belongs to the user who asks.",
    },
  },
  "AT-07": {
    "missing-feature-fails": {
      message: "{operation} is neither served nor rejected as a feature that the server lacks",
      cause: "No handler is registered for the feature, and calling it throws.",
      remedy: "Return 400 with the code unsupported_operation for every operation that you do not serve.",
      group: "missing-feature-fails",
    },
  },
  "AT-08": {
    "negative-size-accepted": {
      message: "A negative size of an attachment is not rejected with a 4xx",
      cause: "The schema of attachments.create has no minimum for size.",
      remedy: "Return 400 for a size below zero.",
      group: "not-refused",
    },
    "empty-mime-type-accepted": {
      message: "An empty mime_type of an attachment is not rejected with a 4xx",
      cause: "The schema of attachments.create accepts any string as mime_type.",
      remedy: "Return 400 for an empty mime_type.",
      group: "not-refused",
    },
  },
  "AT-09": {
    "nobody-answers": {
      message: "Nobody answers at the announced URL",
      cause:
        "The URL is built from a port or a path on which nothing listens, or the route never ends its answer.",
      remedy:
        "Build the URL from the address at which clients reach the upload route, and answer every request there.",
    },
    "bytes-rejected": {
      message: "The announced URL does not accept the bytes as announced",
      cause:
        "The upload route expects another method, other headers or credentials that clients do not send.",
      remedy:
        "Accept the method and the headers of upload_descriptor, with the permission in the URL itself.",
    },
    "unknown-upload-accepted": {
      message: "Bytes for an unknown attachment are not rejected with 404",
      cause: "The upload route stores bytes under any id, or throws where the record is missing.",
      remedy: "Look up the record before you read the bytes, and return 404 where there is none.",
      group: "not-refused",
    },
    "excess-bytes-accepted": {
      message: "Too many bytes (6 MiB, the most that the kit sends) are not rejected with 413",
      cause:
        "A limit of the framework or of the storage surfaces as another status or breaks the connection.",
      remedy: "Limit the size of an upload and return 413 beyond it.",
      group: "not-refused",
    },
  },
  "AT-10": {
    ...malformed,
    "audio-rejected": {
      message: "Dictation of the type {what} is rejected",
      cause:
        "The server knows one type of audio, or has a small limit for bodies; browsers record different types.",
      remedy:
        "Accept audio/webm, audio/mp4 and audio/ogg, with their parameters, and some hundred kilobytes.",
    },
    "text-missing": {
      message: "A transcription is not an object with a string text",
      cause: "The answer is the bare text, or the result of the speech model as it is.",
      remedy: "Return an object whose text is the transcription, with an empty string for silence.",
    },
  },
  "AT-11": {
    "invalid-base64-accepted": {
      message: "Audio that is not valid base64 is not rejected with a 4xx",
      cause: "The decoder skips characters that it does not know and accepts missing padding.",
      remedy: "Decode strictly, as standard base64 with padding, and return 400 for anything else.",
      group: "not-refused",
    },
    "line-breaks-accepted": {
      message: "Base64 with line breaks is not rejected with a 4xx",
      cause: "The decoder skips line breaks, as decoders for MIME do, and that of Go.",
      remedy:
        "Check that the text has no characters but those of the alphabet, and return 400 where it does.",
      group: "not-refused",
    },
  },
  "AT-12": {
    "missing-feature-fails": {
      message: "{operation} is neither served nor rejected as a feature that the server lacks",
      cause: "No handler is registered for the feature, and calling it throws.",
      remedy: "Return 400 with the code unsupported_operation for every operation that you do not serve.",
      group: "missing-feature-fails",
    },
  },
});
