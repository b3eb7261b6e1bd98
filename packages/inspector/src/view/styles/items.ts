import { css } from "./css.ts";

/** The items of a thread. */
export const items = css`
  .ck-item {
    padding-bottom: calc(var(--ck-space) * 4);
  }
  .ck-item-user_message,
  .ck-sending {
    padding-top: calc(var(--ck-space) * 2);
  }
  .ck-user {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 6px;
  }
  .ck-sending .ck-bubble {
    opacity: 0.7;
  }
  .ck-bubble {
    max-width: min(85%, 600px);
    margin: 0;
    padding: 9px 15px;
    border-radius: var(--ck-radius);
    background: var(--ck-surface-3);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .ck-quoted {
    display: flex;
    align-items: flex-start;
    max-width: 85%;
    margin: 0;
    font-size: 0.9em;
    white-space: pre-wrap;
  }
  .ck-mention {
    padding: 0 0.3em;
    border: 0;
    border-radius: 5px;
    background: var(--ck-soft);
    color: var(--ck-accent);
    font: inherit;
  }
  button.ck-mention {
    cursor: pointer;
  }
  .ck-attachments {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ck-attachment {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: 260px;
    padding: 6px 10px;
    border: 1px solid var(--ck-line);
    border-radius: calc(var(--ck-radius) * 0.7);
    background: var(--ck-surface);
    font-size: 0.9em;
  }
  .ck-attachment-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-attachment-image {
    display: block;
    max-width: 240px;
    max-height: 240px;
    border-radius: var(--ck-radius);
    object-fit: cover;
  }
  .ck-actions {
    display: flex;
    gap: 2px;
    margin: -10px 0 14px -8px;
  }
  .ck-actions .ck-icon {
    width: 1.1em;
    height: 1.1em;
  }
  .ck-turn {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 1.6em;
    margin: 0 0 16px;
    color: var(--ck-text-2);
  }
  .ck-dots {
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--ck-text-2);
    animation: ck-breathe 1.4s ease-in-out infinite;
  }
  .ck-tool,
  .ck-workflow-head {
    color: var(--ck-text-2);
    font-size: 0.93em;
  }
  .ck-tool summary {
    display: flex;
    align-items: center;
    gap: 8px;
    width: fit-content;
    cursor: pointer;
    list-style: none;
  }
  .ck-tool summary::-webkit-details-marker {
    display: none;
  }
  .ck-tool code {
    color: var(--ck-text);
    font-family: var(--ck-font-mono);
    font-size: 0.92em;
  }
  .ck-tool pre {
    margin: 8px 0;
    padding: 10px 12px;
    overflow: auto;
    border-radius: calc(var(--ck-radius) * 0.7);
    background: var(--ck-surface-2);
    color: var(--ck-text);
    font-family: var(--ck-font-mono);
    font-size: 0.88em;
  }
  .ck-workflow-head {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    padding: 2px 0;
    border: 0;
    background: none;
    font-family: inherit;
    text-align: start;
    cursor: pointer;
  }
  .ck-workflow-head:hover {
    color: var(--ck-text);
  }
  .ck-tasks {
    display: flex;
    flex-direction: column;
    gap: 8px;
    margin: 8px 0 0 0.55em;
    padding: 2px 0 2px 16px;
    border-inline-start: 1px solid var(--ck-line);
    list-style: none;
  }
  .ck-task {
    display: flex;
    gap: 9px;
    font-size: 0.93em;
  }
  .ck-task > .ck-icon,
  .ck-task > .ck-spinner {
    margin-top: 3px;
    color: var(--ck-text-2);
  }
  .ck-task-text {
    min-width: 0;
  }
  .ck-task-title {
    margin: 0;
  }
  .ck-task .ck-markdown {
    color: var(--ck-text-2);
  }
  .ck-plain {
    margin: 2px 0 0;
    padding: 0;
    list-style: none;
  }
  .ck-generated {
    width: fit-content;
    max-width: 100%;
    margin: 0;
  }
  .ck-generated-image {
    display: block;
    max-width: min(100%, 480px);
    border-radius: var(--ck-radius);
  }
  .ck-generated-empty {
    width: min(320px, 100%);
    aspect-ratio: 1;
    border-radius: var(--ck-radius);
    background: var(--ck-surface-3);
    animation: ck-breathe 2s ease-in-out infinite;
  }
  .ck-progress {
    width: 100%;
    height: 6px;
    margin-top: 8px;
    accent-color: var(--ck-accent);
  }
  .ck-questions {
    display: flex;
    flex-direction: column;
    gap: 18px;
    padding: 16px;
    border: 1px solid var(--ck-line);
    border-radius: var(--ck-radius);
  }
  .ck-question {
    margin-bottom: 2px;
    padding: 0;
    font-weight: 600;
  }
  .ck-choice {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px 12px;
    border: 1px solid var(--ck-line);
    border-radius: calc(var(--ck-radius) * 0.7);
    cursor: pointer;
  }
  .ck-choice:has(:checked) {
    border-color: var(--ck-accent);
    background: var(--ck-soft);
  }
  .ck-choice input {
    margin: 0;
    accent-color: var(--ck-accent);
  }
  .ck-answers {
    margin: 0;
    padding: 12px 16px;
    border-radius: var(--ck-radius);
    background: var(--ck-surface-2);
  }
  .ck-answers div + div {
    margin-top: 8px;
  }
  .ck-answers dt {
    color: var(--ck-text-2);
    font-size: 0.9em;
  }
  .ck-answers dd {
    margin: 0;
  }
  .ck-unknown {
    margin: 0;
    padding: 8px 12px;
    border: 1px dashed var(--ck-line-strong);
    border-radius: calc(var(--ck-radius) * 0.7);
    color: var(--ck-text-2);
    font-size: 0.9em;
  }
`;
