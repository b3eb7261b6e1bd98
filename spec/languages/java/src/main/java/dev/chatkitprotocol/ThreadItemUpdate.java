// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A change to one item; which updates apply depends on the item's type. */
public sealed interface ThreadItemUpdate permits ContentPartAdded, ContentPartTextDelta, ContentPartAnnotationAdded, ContentPartDone, WidgetStreamingTextValueDelta, WidgetComponentUpdated, WidgetRootUpdated, WorkflowTaskAdded, WorkflowTaskUpdated, GeneratedImageUpdated, ThreadItemUpdate.UnknownThreadItemUpdate {
  /** The JSON of it. */
  JsonNode toJson();

  static ThreadItemUpdate read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "assistant_message.content_part.added" -> ContentPartAdded.read(node, at);
      case "assistant_message.content_part.text_delta" -> ContentPartTextDelta.read(node, at);
      case "assistant_message.content_part.annotation_added" -> ContentPartAnnotationAdded.read(node, at);
      case "assistant_message.content_part.done" -> ContentPartDone.read(node, at);
      case "widget.streaming_text.value_delta" -> WidgetStreamingTextValueDelta.read(node, at);
      case "widget.component.updated" -> WidgetComponentUpdated.read(node, at);
      case "widget.root.updated" -> WidgetRootUpdated.read(node, at);
      case "workflow.task.added" -> WorkflowTaskAdded.read(node, at);
      case "workflow.task.updated" -> WorkflowTaskUpdated.read(node, at);
      case "generated_image.updated" -> GeneratedImageUpdated.read(node, at);
      default -> new UnknownThreadItemUpdate(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static ThreadItemUpdate fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownThreadItemUpdate(JsonNode json) implements ThreadItemUpdate {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
