// Command line options of the scripts.
import { parseArgs } from "node:util";
import { Complaint } from "./processes.mjs";

/**
 * Reads `--name value` and `--flag` from the command line. npm keeps options for itself when the `--` before them is
 * forgotten and passes them on as environment variables: those count, too.
 * @param {string[]} names options with a value
 * @param {string[]} flags options without
 * @returns {{ values: Record<string, string | boolean | undefined>, rest: string[] }}
 * @throws {Complaint} for an unknown option
 */
export function parseOptions(names, flags = []) {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" }]),
    ...flags.map((name) => [name, { type: "boolean" }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    for (const flag of flags) if (process.env[`npm_config_${flag}`] === "true") values[flag] = true;
    return { values, rest: positionals };
  } catch (error) {
    throw new Complaint(String(error instanceof Error ? error.message : error).split(". ")[0]);
  }
}
