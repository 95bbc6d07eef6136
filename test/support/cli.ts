// The shipped `newsmark` command, run as a process.
import { spawn } from "node:child_process";
import { resolve } from "node:path";

export const COMMAND = resolve(import.meta.dirname, "../../dist/newsmark.js");

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Non-empty lines of stdout, parsed. */
  readonly json: readonly unknown[];
}

/** Runs `newsmark` with `args` in the folder `cwd`, `input` on its stdin. */
export function newsmark(args: readonly string[], options: { input?: string; cwd?: string } = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: options.cwd });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.on("error", fail);
    child.on("close", (code) => {
      const run = {
        code,
        stdout,
        stderr,
        get json() {
          return stdout
            .split("\n")
            .filter(Boolean)
            .map((line) => JSON.parse(line) as unknown);
        },
      };
      done(run);
    });
    child.stdin.end(options.input ?? "");
  });
}

/** Starts `newsmark` and leaves its streams to the test. */
export const startNewsmark = (args: readonly string[]) => spawn(process.execPath, [COMMAND, ...args]);
