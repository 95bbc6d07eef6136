// The trained taggers that ship beside the command.
import { fileURLToPath } from "node:url";
import type { NameModels } from "../analysis/index";
import { modelsIn } from "../corpus/index";

/** Folder of the models of the installed product. */
export const shippedFolder = (): string => fileURLToPath(new URL("../models", import.meta.url));

/** Models of the installed product; what is wrong with one goes to standard error. */
export const shippedModels = (): NameModels =>
  modelsIn(shippedFolder(), (message) => console.error(`newsmark: ${message}`));
