// The trained taggers that ship beside the command.
import { fileURLToPath } from "node:url";
import type { NameModels } from "../analysis/index";
import { modelsIn } from "../corpus/index";

/** Models of the installed product; what is wrong with one goes to standard error. */
export const shippedModels = (): NameModels =>
  modelsIn(fileURLToPath(new URL("../models", import.meta.url)), (message) => console.error(`newsmark: ${message}`));
