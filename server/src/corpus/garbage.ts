// Gives memory back after much work. The engine keeps what it has used until it needs more, and a server that has read its folders needs no more.
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The pause grows with what is in use: two tenths of a second for so many bytes. A larger heap is left to the engine. */
const MAX_HEAP = 256e6;

let collect: (() => void) | null = null;

/** Collects all garbage now, unless that would take long. Never throws. */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size > MAX_HEAP) return;
  try {
    if (!collect) {
      setFlagsFromString("--expose-gc");
      collect = runInNewContext("gc") as () => void;
    }
    collect();
  } catch {
    // An engine without it collects when it likes.
  }
}
