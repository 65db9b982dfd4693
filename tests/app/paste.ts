import type { Page } from '@playwright/test'

/** Pastes what another program put on the clipboard where the focus is. */
export async function paste(
  window: Page,
  clipboard: Readonly<Record<string, string>>,
): Promise<void> {
  await window.evaluate((data) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, clipboard)
}
