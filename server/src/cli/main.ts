// The `newsmark` command.
import { version } from "../../../package.json";
import { annotate } from "./annotate";
import { ExitCode, UsageError } from "./arguments";
import { entities } from "./entities";

const USAGE = `newsmark ${version}: names and dates in news, offline

usage:
  newsmark annotate [--format jsonl|table] [--lang auto|id|en] [--published YYYY-MM-DD] [--stdin] PATH...
  newsmark annotate --format timeml [--out DIR] [--lang auto|id|en] [--published YYYY-MM-DD] PATH...
  newsmark entities [--lang auto|id|en] PATH...
  newsmark --version | --help

PATH is an article or a folder. TimeML is one document an article: a single article is printed, several go to --out DIR, a file
NAME.tml each. Exit codes: 0 done, 1 findings, 2 usage or unreadable input.`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { annotate, entities };

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--version") {
    console.log(version);
    return ExitCode.Done;
  }
  if (name === "--help" || name === "-h") {
    console.log(USAGE);
    return ExitCode.Done;
  }
  const command = name && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(name ? `newsmark: no command ${JSON.stringify(name)}\n\n${USAGE}` : USAGE);
    return ExitCode.Usage;
  }
  try {
    return await command(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`newsmark ${name}: ${error.message}`);
    return ExitCode.Usage;
  }
}

// A reader that closes the pipe early, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`newsmark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = ExitCode.Usage;
  },
);
