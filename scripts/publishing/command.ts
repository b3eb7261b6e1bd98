import { execFile } from "node:child_process";

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end. Never rejects: the exit code is part of what is checked. */
export const command = (file: string, args: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(file, args, { cwd, encoding: "utf8" }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });

/** Nothing where the command succeeded, else its exit code and all that it printed. */
export const problemsOf = ({ status, stdout, stderr }: Ended): string[] =>
  status === 0 ? [] : [`exit ${status}\n${stdout}${stderr}`];
