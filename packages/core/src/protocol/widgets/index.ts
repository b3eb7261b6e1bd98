export * from "./chart.ts";
export * from "./component.ts";
export * from "./controls.ts";
export { FlexWrap, DividerComponent, SpacerComponent } from "./layout.ts";
export { IconComponent, IconSize, ImageComponent, ImageFit, ImagePosition } from "./media.ts";
export { CardAction, CardSize, WidgetStatus } from "./roots.ts";
export { TableColSize } from "./table.ts";
export * from "./text.ts";
export * from "./values.ts";
