// The hash that annotations name their text by.
import { createHash } from "node:crypto";
import { withLineFeeds } from "../../annotations/index";

/** SHA-256 of the UTF-8 of `text` with `\n` line ends, lower-case hexadecimal. */
export const textHash = (text: string): string => createHash("sha256").update(withLineFeeds(text)).digest("hex");
