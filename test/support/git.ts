// Repositories on the disk for tests, with the real git, and nothing of the machine's own configuration.
import { execFileSync } from "node:child_process";

export type Git = (...args: string[]) => string;

/** git in `folder`, as somebody called `name`. @throws Error with what git said when it fails */
export const gitIn = (folder: string, name: string): Git => {
  const env = { ...process.env, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", GIT_TERMINAL_PROMPT: "0" };
  const settings = [
    `user.name=${name}`,
    `user.email=${name.toLowerCase()}@example.org`,
    "core.autocrlf=false",
    "commit.gpgsign=false",
    "init.defaultBranch=main",
    "pull.rebase=false",
  ];
  return (...args) =>
    execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...args], {
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
};
