// `npm run package`: newsmark-<version>.vsix in the checkout.
import { ensureDependencies } from "./lib/checkout.mjs";
import { makePackage, packageName } from "./lib/package.mjs";
import { inRoot } from "./lib/paths.mjs";
import { main } from "./lib/processes.mjs";

await main(async () => {
  await ensureDependencies();
  const bytes = await makePackage(inRoot(packageName()));
  console.log(`${packageName()}, ${(bytes / 1e6).toFixed(2)} MB`);
});
