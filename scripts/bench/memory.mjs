// Memory of another process.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isWindows } from "../lib/paths.mjs";

/**
 * Resident memory in bytes. `peak` is the largest ever where the system keeps it (Linux), else the present one. Null where
 * the system does not tell (Windows), or when the process is gone.
 * @returns {{ resident: number, peak: number } | null}
 */
export function memoryOf(pid) {
  if (process.platform === "linux") return readStatus(pid);
  if (isWindows) return null;
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  const kibibytes = Number.parseInt(stdout ?? "", 10);
  return Number.isNaN(kibibytes) ? null : { resident: kibibytes * 1024, peak: kibibytes * 1024 };
}

function readStatus(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const bytes = (name) => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, "m").exec(status)?.[1]) * 1024;
    return { resident: bytes("VmRSS"), peak: bytes("VmHWM") };
  } catch {
    return null;
  }
}

/** Follows the memory of a process until `stop`, for systems that keep no peak. */
export function watchMemory(pid, milliseconds = 500) {
  let peak = 0;
  const look = () => {
    const memory = memoryOf(pid);
    if (memory) peak = Math.max(peak, memory.peak);
    return memory;
  };
  const timer = process.platform === "linux" ? null : setInterval(look, milliseconds);
  return {
    /** Resident memory now and the peak so far, in bytes; null where the system does not tell. */
    now() {
      const memory = look();
      return memory && { resident: memory.resident, peak };
    },
    stop: () => clearInterval(timer ?? undefined),
  };
}
