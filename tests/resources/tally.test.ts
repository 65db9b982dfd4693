import { expect, test } from 'vitest'

import {
  inWords,
  sumOf,
  tallyOfRun,
  tallyPlaywright,
  tallyVitest,
} from '../../resources/launcher/tally.ts'

const vitest = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}

test.each([
  { name: 'tests that ran', report: vitest, tally: { passed: 5, failed: 1 } },
  {
    name: 'a skipped and a planned test keep no promise',
    report: { ...vitest, numPendingTests: 1, numTodoTests: 1 },
    tally: { passed: 5, failed: 3 },
  },
  {
    name: 'a file that broke before its first test',
    report: { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] },
    tally: { passed: 5, failed: 2 },
  },
])('a report of Vitest is counted: $name', ({ report, tally }) => {
  expect(tallyVitest(report)).toEqual(tally)
})

test.each([
  {
    name: 'tests that ran',
    report: { errors: [], stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 0 } },
    tally: { passed: 4, failed: 1 },
  },
  {
    name: 'skipped and flaky ones failed',
    report: { errors: [], stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2 } },
    tally: { passed: 4, failed: 3 },
  },
  {
    name: 'a setup that broke',
    report: {
      errors: [{ message: 'no Electron' }],
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    },
    tally: { passed: 0, failed: 1 },
  },
])('a report of Playwright is counted: $name', ({ report, tally }) => {
  expect(tallyPlaywright(report)).toEqual(tally)
})

test.each([
  { name: 'good', counted: { passed: 2, failed: 0 }, status: 0, tally: { passed: 2, failed: 0 } },
  {
    name: 'nothing ran',
    counted: { passed: 0, failed: 0 },
    status: 0,
    tally: { passed: 0, failed: 1 },
  },
  {
    name: 'a bad end that no test explains',
    counted: { passed: 2, failed: 0 },
    status: 1,
    tally: { passed: 2, failed: 1 },
  },
  {
    name: 'a bad end that a test explains',
    counted: { passed: 2, failed: 1 },
    status: 1,
    tally: { passed: 2, failed: 1 },
  },
])('a run is judged by its numbers and its end: $name', ({ counted, status, tally }) => {
  expect(tallyOfRun(counted, status)).toEqual(tally)
})

test('the gate ends with one sum of all suites', () => {
  const suites = [
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2 },
  ]

  expect(inWords(sumOf(suites))).toBe('41 passed, 2 failed')
})
