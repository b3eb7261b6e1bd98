import {
  type CalendarDate,
  type CalendarDateTime,
  getLocalTimeZone,
  parseAbsolute,
  parseDate,
  parseDateTime,
  type ZonedDateTime,
} from "@internationalized/date";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from "react-aria-components/Calendar";
import { DateInput, DatePicker as AriaDatePicker, DateSegment } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Icon } from "../icons/icon.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { Popup } from "../parts/popup.tsx";
import { useFieldName } from "./field-name.ts";
import { useFormValue } from "./form-context.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag, asName, asText, lookUp } from "./props.ts";
import { useAction } from "./use-action.ts";
import { useWidget } from "./widget-context.ts";

type DateLike = CalendarDate | CalendarDateTime | ZonedDateTime;

/** The date or the time in a prop; undefined if it is none. */
function dateOf(value: unknown): DateLike | undefined {
  const text = asText(value);
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseDate(text);
    return /(Z|[+-]\d{2}:\d{2})$/.test(text) ? parseAbsolute(text, getLocalTimeZone()) : parseDateTime(text);
  } catch {
    // A server may send any text; the field is then empty.
    return undefined;
  }
}

/** The value as it goes to the server: without an offset it is the user's local time. */
const textOf = (date: DateLike): string => ("timeZone" in date ? date.toAbsoluteString() : date.toString());

const placements = {
  top: { start: "top start", center: "top", end: "top end" },
  bottom: { start: "bottom start", center: "bottom", end: "bottom end" },
  left: { start: "left top", center: "left", end: "left bottom" },
  right: { start: "right top", center: "right", end: "right bottom" },
} as const;

/** A choice of a date, by the keys or from a calendar. */
export default function DatePicker({ node }: NodeProps) {
  const { fieldId, isDisabled } = useWidget();
  const name = asText(node["name"]);
  const fieldName = useFieldName(name, asName(node["placeholder"]));
  const [date, setDate] = useState<DateLike | null>(() => dateOf(node["defaultValue"]) ?? null);
  const action = useAction(node["onChangeAction"], "none");
  useFormValue(name, date ? textOf(date) : undefined);

  const choose = (value: DateLike | null): void => {
    setDate(value);
    action.run({ name, value: value ? textOf(value) : null });
  };
  const [min, max] = [dateOf(node["min"]), dateOf(node["max"])];
  const side = lookUp(placements, node["side"]) ?? placements.bottom;
  return (
    <span
      className="ck-w-select-frame"
      data-variant={asName(node["variant"])}
      data-size={asName(node["size"])}
      data-pill={asFlag(node["pill"])}
      data-block={asFlag(node["block"])}
    >
      <AriaDatePicker
        className="ck-w-select"
        {...fieldName}
        value={date}
        onChange={choose}
        isDisabled={isDisabled || asFlag(node["disabled"])}
        {...(min ? { minValue: min } : {})}
        {...(max ? { maxValue: max } : {})}
      >
        <Group className="ck-w-field ck-w-date" id={fieldId(name)}>
          <DateInput className="ck-w-date-input">
            {(segment) => <DateSegment className="ck-w-date-segment" segment={segment} />}
          </DateInput>
          <Button className="ck-icon-button">
            <Icon name="calendar" />
          </Button>
        </Group>
        <Popup placement={lookUp(side, node["align"]) ?? side.start}>
          <Dialog className="ck-w-calendar">
            <Calendar>
              <header className="ck-w-calendar-head">
                <Button slot="previous" className="ck-icon-button">
                  <Icon name="chevron-left" />
                </Button>
                <CalendarHeading />
                <Button slot="next" className="ck-icon-button">
                  <Icon name="chevron-right" />
                </Button>
              </header>
              <CalendarGrid>{(day) => <CalendarCell className="ck-w-day" date={day} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popup>
      </AriaDatePicker>
      {asFlag(node["clearable"]) && date !== null && (
        <IconButton icon="close" label="Clear the date" onClick={() => choose(null)} />
      )}
      {action.isLoading && <span className="ck-spinner" />}
    </span>
  );
}
