import { defineConfig } from '@playwright/test'

export default defineConfig({
  globalSetup: './tests/app/prepare-electron.ts',
  outputDir: 'test-results/playwright',
  forbidOnly: true,
  // Each test opens a program with several processes; more at once only get in each other's way.
  workers: 1,
  // A slow machine is no failure; what hangs still ends.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'app', testDir: 'tests/app' },
    { name: 'package', testDir: 'tests/package' },
    { name: 'validators', testDir: 'tests/validators' },
    // Makes the README's picture; not a part of the gate.
    { name: 'screenshot', testDir: 'tests/screenshot' },
  ],
})
