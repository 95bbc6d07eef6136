// Command line arguments that the commands share.
import { type ParseArgsConfig, parseArgs } from "node:util";

export const ExitCode = { Done: 0, Findings: 1, Usage: 2 } as const;

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Options and paths. @throws UsageError for what the command does not know. */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `value` if it is one of `allowed`. @throws UsageError otherwise. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(`--${option} takes one of ${allowed.join(", ")}, not ${JSON.stringify(value)}`);
  return found;
}

/** Whether `value` is a day of the calendar as YYYY-MM-DD. */
export function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** `value` if it is a calendar day. @throws UsageError otherwise. */
export function calendarDay(option: string, value: string): string {
  if (!isCalendarDay(value)) {
    throw new UsageError(`--${option} takes a day as YYYY-MM-DD, not ${JSON.stringify(value)}`);
  }
  return value;
}
