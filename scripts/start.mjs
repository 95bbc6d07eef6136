// `npm start [-- PATH] [-- --headless]`: Newsmark in VS Code, on samples/ or on the given folder.
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build, ensureDependencies } from "./lib/checkout.mjs";
import { ensureHost } from "./lib/host.mjs";
import { openInBrowser, openWithCode } from "./lib/open.mjs";
import { parseOptions } from "./lib/options.mjs";
import { cacheFolder, inRoot, onPath } from "./lib/paths.mjs";
import { Complaint, main } from "./lib/processes.mjs";
import { startServer } from "./lib/server.mjs";

/** The folder to open: of a file, the folder it is in. Relative paths count from where npm was called. */
function folderToOpen(path) {
  const wanted = resolve(process.env.INIT_CWD ?? process.cwd(), path ?? inRoot("samples"));
  if (!existsSync(wanted)) throw new Complaint(`There is no ${wanted}.`);
  return realpathSync(statSync(wanted).isDirectory() ? wanted : dirname(wanted));
}

await main(async () => {
  const { values, rest } = parseOptions([], ["headless"]);
  const folder = folderToOpen(rest[0]);
  await ensureDependencies();
  await build();
  const code = values.headless ? undefined : onPath("code");
  if (code && (await openWithCode(code, folder))) return;

  const host = await ensureHost();
  // A folder of its own a VS Code version: what the reader sets there is there again next time.
  const data = join(cacheFolder(), "profile");
  const isNew = !existsSync(join(data, "user", "User", "settings.json"));
  const server = await startServer(host, { data, ...(isNew ? { settings: {} } : {}) });
  const address = server.address(folder, { extensionDevelopmentPath: server.remote(inRoot()) });
  console.log(`Newsmark is open on ${folder} in VS Code at\n\n  ${address}\n\nCtrl-C ends it.`);
  if (!values.headless && !(await openInBrowser(address))) {
    console.log("No browser could be opened: open the address above in one.");
  }
  await server.ended;
  throw new Complaint(`VS Code's server ended.\n${server.log().trim()}`);
});
