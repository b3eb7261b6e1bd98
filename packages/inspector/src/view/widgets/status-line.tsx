import { Icon } from "../icons/icon.tsx";
import { SafeImage } from "../markdown/safe-image.tsx";
import { asFlag, asName, asObject, asText } from "./props.ts";

/** The status of a whole widget, above it. */
export function StatusLine({ status: value }: { readonly status: unknown }) {
  const status = asObject(value);
  if (!status) return null;
  const [favicon, icon] = [asName(status["favicon"]), asName(status["icon"])];
  return (
    <p className="ck-w-status">
      {favicon ? (
        <SafeImage
          className={`ck-w-favicon${asFlag(status["frame"]) ? " ck-w-frame" : ""}`}
          url={favicon}
          alt=""
        />
      ) : (
        icon && <Icon name={icon} />
      )}
      <span>{asText(status["text"])}</span>
    </p>
  );
}
