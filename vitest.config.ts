import { defineConfig } from 'vitest/config'

// A test that needs a document says so itself: `// @vitest-environment jsdom` at its top.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // These drive real windows, by Playwright.
    exclude: ['tests/app/**', 'tests/package/**', 'tests/validators/**'],
    environment: 'node',
    // A slow machine is no failure; what hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
