// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The body of every POST; parsed: defaults filled in, nulls removed. */
public sealed interface ChatKitRequest permits ThreadsCreateRequest, ThreadsAddUserMessageRequest, ThreadsAddClientToolOutputRequest, ThreadsAddStructuredInputRequest, ThreadsRetryAfterItemRequest, ThreadsCustomActionRequest, ThreadsSyncCustomActionRequest, ThreadsGetByIdRequest, ThreadsListRequest, ThreadsUpdateRequest, ThreadsDeleteRequest, ItemsListRequest, ItemsFeedbackRequest, AttachmentsCreateRequest, AttachmentsDeleteRequest, InputTranscribeRequest {
  /** The JSON of it. */
  JsonNode toJson();

  static ChatKitRequest read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "threads.create" -> ThreadsCreateRequest.read(node, at);
      case "threads.add_user_message" -> ThreadsAddUserMessageRequest.read(node, at);
      case "threads.add_client_tool_output" -> ThreadsAddClientToolOutputRequest.read(node, at);
      case "threads.add_structured_input" -> ThreadsAddStructuredInputRequest.read(node, at);
      case "threads.retry_after_item" -> ThreadsRetryAfterItemRequest.read(node, at);
      case "threads.custom_action" -> ThreadsCustomActionRequest.read(node, at);
      case "threads.sync_custom_action" -> ThreadsSyncCustomActionRequest.read(node, at);
      case "threads.get_by_id" -> ThreadsGetByIdRequest.read(node, at);
      case "threads.list" -> ThreadsListRequest.read(node, at);
      case "threads.update" -> ThreadsUpdateRequest.read(node, at);
      case "threads.delete" -> ThreadsDeleteRequest.read(node, at);
      case "items.list" -> ItemsListRequest.read(node, at);
      case "items.feedback" -> ItemsFeedbackRequest.read(node, at);
      case "attachments.create" -> AttachmentsCreateRequest.read(node, at);
      case "attachments.delete" -> AttachmentsDeleteRequest.read(node, at);
      case "input.transcribe" -> InputTranscribeRequest.read(node, at);
      default -> throw new DecodeException(at + ".type", "is not a known type: " + Json.tag(node, at));
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static ChatKitRequest fromJson(JsonNode node) {
    return read(node, "$");
  }
}
