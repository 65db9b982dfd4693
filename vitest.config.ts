import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // These drive real windows, by Playwright.
    exclude: ['tests/app/**', 'tests/package/**', 'tests/validators/**'],
    environment: 'node',
    // A slow machine is no failure; what hangs still ends.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
