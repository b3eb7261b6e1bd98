import { useChat } from "../chat/use-chat.ts";
import { textContent } from "../chat/outgoing-message.ts";
import { tagsWithDefaults } from "../chat/message-parts.ts";
import { Icon } from "../icons/icon.tsx";

/** What a new thread shows: a greeting and prompts to begin with. */
export function StartScreen() {
  const { chat, options } = useChat();
  const { greeting = "What can I help with today?", prompts = [] } = options.startScreen ?? {};
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a low screen it scrolls, which needs the keyboard
    <div className="ck-start" tabIndex={0} role="region" aria-label="Start">
      <h2>{greeting}</h2>
      {prompts.length > 0 && (
        <ul className="ck-prompts">
          {prompts.map(({ label, prompt, icon }, index) => (
            <li key={index}>
              <button
                type="button"
                onClick={() =>
                  void chat.send({
                    content: typeof prompt === "string" ? textContent(prompt) : tagsWithDefaults(prompt),
                  })
                }
              >
                {icon && <Icon name={icon} />}
                <span>{label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
