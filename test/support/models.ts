// The taggers that ship, so that tests see what a reader sees.
import { resolve } from "node:path";
import { modelsIn } from "../../server/src/corpus/index";

export const MODELS = modelsIn(resolve(import.meta.dirname, "../../models"), (message) => {
  throw new Error(message);
});
