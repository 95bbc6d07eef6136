import { type Analysis, type LocalEntity, type Mention } from "../analysis/index";
import type { LaidMention } from "./overlay";
export interface OverlaidEntities {
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  /** By entity. */
  readonly ids: readonly (string | null)[];
}
/** Ties `laid` (sorted by start, the longer first) to entities, numbered by their first mention. Two types are never one entity. */
export declare function regroup(text: string, analysis: Analysis, laid: readonly LaidMention[]): OverlaidEntities;
