export { historyWindow, type WindowOptions } from "./history-window.ts";
export {
  type ContentPart,
  type FileContent,
  type InputHooks,
  type ItemReader,
  type NeutralMessage,
  neutralMessages,
} from "./model-input.ts";
