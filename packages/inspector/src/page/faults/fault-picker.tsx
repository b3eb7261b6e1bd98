import { type Fault, faults } from "./faults.ts";

interface Props {
  fault: Fault;
  onChange(fault: Fault): void;
}

/** Chooses what happens to the streams that begin from now on. */
export function FaultPicker({ fault, onChange }: Props) {
  return (
    <label className="in-pick">
      Streams{" "}
      <select value={fault} onChange={({ target }) => onChange(target.value as Fault)}>
        {Object.entries(faults).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
