// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** One row of values of a chart. */
public sealed interface ChartSeries permits BarSeries, AreaSeries, LineSeries, ChartSeries.UnknownChartSeries {
  /** The JSON of it. */
  JsonNode toJson();

  static ChartSeries read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "bar" -> BarSeries.read(node, at);
      case "area" -> AreaSeries.read(node, at);
      case "line" -> LineSeries.read(node, at);
      default -> new UnknownChartSeries(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static ChartSeries fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownChartSeries(JsonNode json) implements ChartSeries {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
