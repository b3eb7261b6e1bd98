// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The outermost node of a widget. */
public sealed interface WidgetRoot permits CardRoot, ListViewRoot, BasicRoot, WidgetRoot.UnknownWidgetRoot {
  /** The JSON of it. */
  JsonNode toJson();

  static WidgetRoot read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "Card" -> CardRoot.read(node, at);
      case "ListView" -> ListViewRoot.read(node, at);
      case "Basic" -> BasicRoot.read(node, at);
      default -> new UnknownWidgetRoot(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static WidgetRoot fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownWidgetRoot(JsonNode json) implements WidgetRoot {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
