import type { Judge } from "../case/case.ts";
import { copies } from "./copies.ts";
import { defaults } from "./defaults.ts";
import { emptyLists } from "./empty-lists.ts";
import { exceptions } from "./exceptions.ts";
import { flow } from "./flow.ts";
import { gate } from "./gate.ts";
import { grammar } from "./grammar.ts";
import { history } from "./history.ts";
import { identity } from "./ids-and-times.ts";
import { images } from "./images.ts";
import { lateReading } from "./late-reads.ts";
import { lives } from "./item-lifecycle.ts";
import { needlessErrors } from "./needless-errors.ts";
import { nulls } from "./nulls.ts";
import { privacy } from "./privacy.ts";
import { schemas } from "./schemas.ts";
import { readingsAgree } from "./readings-agree.ts";
import { resumableStreams } from "./resumable-streams.ts";
import { quotes } from "./quotes.ts";
import { shapes } from "./shapes.ts";
import { stored } from "./persistence.ts";
import { tags } from "./tags.ts";
import { texts } from "./texts.ts";
import { threadChanges } from "./thread-changes.ts";
import { framing, transport } from "./transport.ts";
import { userMessages } from "./user-messages.ts";
import { visibleAnswers } from "./visible-answers.ts";
import { widgetProps } from "./widget-props.ts";
import { widgetUpdates } from "./widget-updates.ts";
import { widgets } from "./widgets.ts";
import { workflows } from "./workflows.ts";

/** What is judged in every exchange, whatever case has caused it. */
export const judges: readonly Judge[] = [
  transport,
  framing,
  flow,
  resumableStreams,
  schemas,
  shapes,
  defaults,
  nulls,
  privacy,
  tags,
  grammar,
  quotes,
  gate,
  userMessages,
  exceptions,
  lives,
  texts,
  visibleAnswers,
  needlessErrors,
  workflows,
  images,
  widgets,
  widgetProps,
  widgetUpdates,
  stored,
  emptyLists,
  lateReading,
  threadChanges,
  identity,
  history,
  readingsAgree,
  copies,
];
