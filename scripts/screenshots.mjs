// `npm run screenshots`: pictures of an article in VS Code, into docs/images.
//   --folder DIR     the folder to open (samples)      --file FILE     the article in it (the first one)
//   --theme NAME     dark, light, hc-dark, hc-light, several with commas (dark,light)
//   --hover L:WORD   open the hover on WORD in line L (from 1; without L: in the first line that has it)
//   --name NAME      picture names start with it (the article's)      --out DIR     (docs/images)
import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { join, parse, resolve } from "node:path";
import { build, ensureDependencies } from "./lib/checkout.mjs";
import { parseOptions } from "./lib/options.mjs";
import { inRoot } from "./lib/paths.mjs";
import { Complaint, main } from "./lib/processes.mjs";

/** A path as the person typed it: relative to where npm was called. */
const typed = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function articleOf(folder, name) {
  const first = () =>
    readdirSync(folder)
      .sort()
      .find((file) => /\.(news|article|berita|txt)$/.test(file));
  const file = name ?? first();
  if (!file) throw new Complaint(`${folder} has no article: name one with --file.`);
  const path = [resolve(folder, file), typed(file)].find((candidate) => existsSync(candidate));
  if (!path) throw new Complaint(`There is no ${file} in ${folder}.`);
  return realpathSync(path);
}

await main(async () => {
  const { values } = parseOptions(["folder", "file", "theme", "hover", "name", "out"]);
  const wanted = values.folder ? typed(values.folder) : inRoot("samples");
  if (!existsSync(wanted)) throw new Complaint(`There is no ${wanted}.`);
  const folder = realpathSync(wanted);
  const file = articleOf(folder, values.file);
  await ensureDependencies();
  const { takePicture, THEMES } = await import("./lib/camera.mjs");
  const { ensureHost } = await import("./lib/host.mjs");
  const { launchChromium } = await import("./lib/chromium.mjs");
  const themes = (values.theme ?? "dark,light").split(",");
  const unknown = themes.find((theme) => !(theme in THEMES));
  if (unknown) throw new Complaint(`There is no theme ${unknown}; there are ${Object.keys(THEMES).join(", ")}.`);
  await build();
  const host = await ensureHost();
  const browser = await launchChromium();
  const out = values.out ? typed(values.out) : inRoot("docs", "images");
  mkdirSync(out, { recursive: true });
  for (const theme of themes) {
    const picture = await takePicture({ host, browser, folder, file, theme, hover: values.hover });
    const name = values.name ?? `${parse(file).name}${values.hover ? "-hover" : ""}`;
    const path = join(out, `${name}-${theme}.png`);
    writeFileSync(path, picture);
    console.log(path);
  }
});
