// Shapes of what clients send. There are few of them, and all are made of these.

/** Whether a value has the shape. Never throws. */
export type Shape = (value: unknown) => boolean;

export const isBoolean: Shape = (value) => typeof value === "boolean";

/** Text of `least` to `most` UTF-16 code units. */
export const text =
  (least = 0, most = Number.POSITIVE_INFINITY): Shape =>
  (value) =>
    typeof value === "string" && value.length >= least && value.length <= most;

/** A number, which `NaN` is not. */
export const number =
  (least: number, most = Number.POSITIVE_INFINITY): Shape =>
  (value) =>
    typeof value === "number" && value >= least && value <= most;

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);

export const list =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);

/** Has all the fields; may have others. */
export const object =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(fields).every(([name, isRight]) => isRight((value as Record<string, unknown>)[name]));

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((isRight) => isRight(value));
