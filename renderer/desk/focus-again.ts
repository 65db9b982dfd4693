import { focusOn } from './focus-on.ts'
import { focusPage } from './focus-page.ts'
import { whenShown } from './when-shown.ts'

/** Gives the focus to what had led on from here, else to the page, unless somebody gave it to something. */
export async function focusAgain(from: string | null): Promise<void> {
  if (from !== null && (await whenShown(() => focusOn(from)))) return
  focusPage()
}
