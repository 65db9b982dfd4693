import type { PageField } from './page-text.ts'

export function fieldOnPage(field: PageField): HTMLTextAreaElement | null {
  return document.querySelector(
    `textarea[aria-label="${field === 'headline' ? 'Headline' : 'Standfirst'}"]`,
  )
}
