// Mentions of one article that are one entity, while they are being gathered.
import type { MentionType } from "../types";

export interface Group {
  type: MentionType;
  /** Indices into the mentions, ascending. Empty once the group has gone into another. */
  members: number[];
  /** Short forms and aliases that the article itself ties to the name. */
  defined: Set<string>;
  country: string | null;
}

export type Merge = (into: Group, from: Group) => void;
