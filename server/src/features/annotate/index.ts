// What readers decide: actions as operations, what awaits them, what they choose from. Nothing here writes.
export { type Act, annotate } from "./annotate";
export { type Choice, entityChoices, type MentionAt, mentionsAt } from "./choices";
export { CannotAnnotateError, type Desk } from "./desk";
export type { Plan } from "./draft";
export { moved } from "./moved";
export { rejectedNear } from "./occurrences";
export { type Offer, offers } from "./offers";
export {
  type DisagreementAt,
  decideDisagreement,
  disagreements,
  nextToReview,
  type OrphanAt,
  orphans,
  type ReviewLens,
  resolveOrphan,
  reviewLens,
} from "./review";
export { annotateStrings } from "./strings";
