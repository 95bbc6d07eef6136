import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build.ts"],
    // The editor suites run inside VS Code, under Mocha.
    exclude: ["test/editor/**"],
    testTimeout: 30_000,
  },
});
