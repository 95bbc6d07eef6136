// Entry of the thread that learns, so that answers go on meanwhile.
import { parentPort, workerData } from "node:worker_threads";
import { diskFiles } from "../diskFiles";
import { type LearningJob, learn } from "./learn";
import type { FromLearner } from "./learnerProtocol";

const port = parentPort!;
const tell = (message: FromLearner): void => port.postMessage(message);

learn(
  workerData as LearningJob,
  diskFiles,
  (warning) => tell({ warning }),
  (progress) => tell({ progress }),
).then(
  (learnt) => tell({ learnt }),
  (error: unknown) => tell({ failure: error instanceof Error ? error.message : String(error) }),
);
