// Learning from readers' decisions: lessons, the study of a new model, and the folder that keeps it. Stands on analysis/ and annotations/.
export { MANIFEST, readFolderModel, revertModel, takeModel } from "./folderModel";
export { type LearningJob, type Learnt, learn } from "./learn";
export { type LearningListener, startLearning } from "./learner";
export type { FolderModel } from "./learntModels";
export { type BeforeAfter, type Study, type Verdict, verdictOf } from "./study";
