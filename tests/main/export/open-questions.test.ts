import { expect, test } from 'vitest'

import { openQuestions } from '../../../main/export/open-questions.ts'

test('questions are answered by their numbers, and fail once nobody will answer', async () => {
  const questions = openQuestions<string>()
  const sent: number[] = []
  const [first, second] = [1, 2].map(() => questions.ask((number) => sent.push(number)))
  questions.answer(sent[1] ?? 0, 'the second')
  expect(await second).toBe('the second')
  questions.giveUp(new Error('the thread ended'))
  await expect(first).rejects.toThrow('the thread ended')
})
