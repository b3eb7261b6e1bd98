export { WidgetTemplateError } from "./errors.ts";
export { type WidgetFile, type WidgetTemplate, widgetTemplate } from "./widget-template.ts";
