// Whom annotations are by, when the settings name nobody.
import { execFile } from "node:child_process";
import { userInfo } from "node:os";

/** Milliseconds. */
const PATIENCE = 3000;

/** git's user name in `folder`, else the name of the system's user, else "". Never rejects. */
export async function gitUser(folder: string): Promise<string> {
  const name = await new Promise<string>((resolve) => {
    execFile(
      "git",
      ["-C", folder, "config", "--get", "user.name"],
      { timeout: PATIENCE, windowsHide: true, encoding: "utf8" },
      (error, out) => resolve(error ? "" : out.trim()),
    );
  });
  if (name) return name;
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
