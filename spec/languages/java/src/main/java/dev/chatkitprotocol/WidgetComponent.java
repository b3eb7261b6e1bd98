// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A node of a widget. Components of unknown types are valid, although the type does not list them, so that it narrows by `type`. Parse widgets from a template with `WidgetRoot.parse()`. */
public sealed interface WidgetComponent permits ListViewItemComponent, BoxComponent, RowComponent, ColComponent, FormComponent, SpacerComponent, DividerComponent, TransitionComponent, TextComponent, TitleComponent, CaptionComponent, MarkdownComponent, BadgeComponent, IconComponent, ImageComponent, ButtonComponent, InputComponent, TextareaComponent, SelectComponent, DatePickerComponent, CheckboxComponent, RadioGroupComponent, LabelComponent, ChartComponent, TableComponent, TableRowComponent, TableCellComponent, CardRoot, ListViewRoot, BasicRoot, WidgetComponent.UnknownWidgetComponent {
  /** The JSON of it. */
  JsonNode toJson();

  static WidgetComponent read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "ListViewItem" -> ListViewItemComponent.read(node, at);
      case "Box" -> BoxComponent.read(node, at);
      case "Row" -> RowComponent.read(node, at);
      case "Col" -> ColComponent.read(node, at);
      case "Form" -> FormComponent.read(node, at);
      case "Spacer" -> SpacerComponent.read(node, at);
      case "Divider" -> DividerComponent.read(node, at);
      case "Transition" -> TransitionComponent.read(node, at);
      case "Text" -> TextComponent.read(node, at);
      case "Title" -> TitleComponent.read(node, at);
      case "Caption" -> CaptionComponent.read(node, at);
      case "Markdown" -> MarkdownComponent.read(node, at);
      case "Badge" -> BadgeComponent.read(node, at);
      case "Icon" -> IconComponent.read(node, at);
      case "Image" -> ImageComponent.read(node, at);
      case "Button" -> ButtonComponent.read(node, at);
      case "Input" -> InputComponent.read(node, at);
      case "Textarea" -> TextareaComponent.read(node, at);
      case "Select" -> SelectComponent.read(node, at);
      case "DatePicker" -> DatePickerComponent.read(node, at);
      case "Checkbox" -> CheckboxComponent.read(node, at);
      case "RadioGroup" -> RadioGroupComponent.read(node, at);
      case "Label" -> LabelComponent.read(node, at);
      case "Chart" -> ChartComponent.read(node, at);
      case "Table" -> TableComponent.read(node, at);
      case "Table.Row" -> TableRowComponent.read(node, at);
      case "Table.Cell" -> TableCellComponent.read(node, at);
      case "Card" -> CardRoot.read(node, at);
      case "ListView" -> ListViewRoot.read(node, at);
      case "Basic" -> BasicRoot.read(node, at);
      default -> new UnknownWidgetComponent(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static WidgetComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownWidgetComponent(JsonNode json) implements WidgetComponent {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
