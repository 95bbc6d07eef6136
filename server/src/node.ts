// Entry point of the language server on Node: stdio, or the transport that the editor asks for.
import { fileURLToPath } from "node:url";
import { version } from "../../package.json";
import {
  ArticleCache,
  analyserVersion,
  defaultCacheFolder,
  diskFiles,
  modelsIn,
  readFolderModel,
  startLearning,
} from "./corpus/index";
import { createConnection } from "./lsp/connection";
import { serve } from "./lsp/server";
import { host, transport } from "./transport";

const USAGE = `newsmark-server ${version}: the Newsmark language server
usage: newsmark-server --stdio | --socket=PORT | --pipe=NAME`;

const args = process.argv.slice(2);
const way = args.includes("--version") ? null : transport(args);
if (args.includes("--version")) {
  console.log(version);
} else if (!way) {
  console.error(USAGE);
  process.exitCode = args.includes("--help") ? 0 : 2;
} else {
  const connection = createConnection(...way, host);
  process.on("unhandledRejection", (reason) => {
    connection.console.error(
      `unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`,
    );
  });
  const models = fileURLToPath(new URL("../models", import.meta.url));
  const learner = fileURLToPath(new URL("newsmark-learner.js", import.meta.url));
  const worker = fileURLToPath(new URL("newsmark-worker.js", import.meta.url));
  serve(connection, {
    files: diskFiles,
    version,
    models: (warn) => modelsIn(models, warn),
    learning: (warn) => ({
      start: ({ path, settings }, listener, signal) =>
        startLearning(learner, { folder: path, models, settings }, listener, signal),
      read: (folder, shipped, before) => readFolderModel(folder, { folder: models, models: shipped }, warn, before),
    }),
    background: (warn) => ({
      workers: { script: worker, warn },
      version: () => analyserVersion(worker, models),
    }),
    cache: (path) => new ArticleCache(path || process.env.NEWSMARK_CACHE || defaultCacheFolder(process.env)),
  });
}
