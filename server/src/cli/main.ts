// The `newsmark` command.
import { version } from "../../../package.json";
import { FORMAT_NAMES } from "../formats/index";
import { agreement } from "./agreement";
import { annotate } from "./annotate";
import { ExitCode, UsageError } from "./arguments";
import { check } from "./check";
import { entities } from "./entities";
import { exportArticles } from "./export";
import { importAnnotations } from "./import";
import { train } from "./train";

const USAGE = `newsmark ${version}: names and dates in news, offline

usage:
  newsmark annotate [--format jsonl|table] [--lang auto|id|en] [--published YYYY-MM-DD] [--machine] [--stdin] PATH...
  newsmark annotate --format timeml [--out DIR] [--lang auto|id|en] [--published YYYY-MM-DD] [--machine] PATH...
  newsmark entities [--lang auto|id|en] [--machine] PATH...
  newsmark check [--all] [--lang auto|id|en] [--published YYYY-MM-DD] [--machine] PATH...
  newsmark export --to FORMAT --out DIR [--lang auto|id|en] [--published YYYY-MM-DD] [--machine] PATH...
  newsmark import --from FORMAT --into WORKSPACE [--creator NAME] [--offsets auto|utf16|codepoints|graphemes]
                  [--lang auto|id|en] FILE...
  newsmark agreement [--format text|jsonl] WORKSPACE WORKSPACE
  newsmark agreement [--format text|jsonl] --creators NAME,NAME WORKSPACE
  newsmark train --on WORKSPACE [--dry-run | --yes | --revert] [--lang auto|id|en]
  newsmark --version | --help

PATH is an article or a folder. TimeML has one document an article: a single article is printed, several go to --out DIR, a file
NAME.tml each. check tells what articles get wrong, a finding a line: path:line:col code message; --all has the checks that are
off by default, too. What readers decided in the .newsmark folder above an article counts, but for --machine and --stdin.
FORMAT is one of ${FORMAT_NAMES.join(", ")};
what it cannot hold is told on standard error. import makes decisions of other tools' annotations. agreement compares what two
annotators decided: F1 and Cohen's kappa by type, and where they do not agree. train learns from what was decided about names in
WORKSPACE, tells what the new model is worth, and keeps it there if you say so; --yes keeps it unless it is worse, --revert goes back.
Exit codes: 0 done, 1 findings, 2 usage or unreadable input.`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  agreement,
  annotate,
  check,
  entities,
  export: exportArticles,
  import: importAnnotations,
  train,
};

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

// A reader that closes the pipe early, such as `head`, is no error; a disk that is full is one.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  console.error(`newsmark: standard output: ${error.message}`);
  process.exit(ExitCode.Usage);
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
