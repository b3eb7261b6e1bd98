// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** One message of a stream: the `data` of one server-sent event. */
public sealed interface ThreadStreamEvent permits ThreadCreatedEvent, ThreadUpdatedEvent, ThreadItemAddedEvent, ThreadItemUpdatedEvent, ThreadItemDoneEvent, ThreadItemRemovedEvent, ThreadItemReplacedEvent, StreamOptionsEvent, ProgressUpdateEvent, ClientEffectEvent, ErrorEvent, NoticeEvent, ThreadStreamEvent.UnknownThreadStreamEvent {
  /** The JSON of it. */
  JsonNode toJson();

  static ThreadStreamEvent read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "thread.created" -> ThreadCreatedEvent.read(node, at);
      case "thread.updated" -> ThreadUpdatedEvent.read(node, at);
      case "thread.item.added" -> ThreadItemAddedEvent.read(node, at);
      case "thread.item.updated" -> ThreadItemUpdatedEvent.read(node, at);
      case "thread.item.done" -> ThreadItemDoneEvent.read(node, at);
      case "thread.item.removed" -> ThreadItemRemovedEvent.read(node, at);
      case "thread.item.replaced" -> ThreadItemReplacedEvent.read(node, at);
      case "stream_options" -> StreamOptionsEvent.read(node, at);
      case "progress_update" -> ProgressUpdateEvent.read(node, at);
      case "client_effect" -> ClientEffectEvent.read(node, at);
      case "error" -> ErrorEvent.read(node, at);
      case "notice" -> NoticeEvent.read(node, at);
      default -> new UnknownThreadStreamEvent(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static ThreadStreamEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownThreadStreamEvent(JsonNode json) implements ThreadStreamEvent {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
