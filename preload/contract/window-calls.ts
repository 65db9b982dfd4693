import { z } from 'zod'

import { type DeskView, deskViewSchema } from '../../core/desk/desk-view.ts'
import { textActs } from '../../core/desk/text-act.ts'
import { zoomSteps } from '../../core/desk/zoom.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { longestPersonName } from '../../core/library/settings.ts'
import type { Result } from '../../core/result.ts'
import { call, parseNothing, reads } from './call.ts'

/** The window, and whoever sits before it. */
export const windowCalls = {
  /** Opens a web or mail address outside, after a look at its scheme; false when it was refused. */
  'address:open': call(reads(z.string())).returns<boolean>(),
  /** What the person of this machine is called in comments and suggestions; empty until told. */
  'settings:person': call(parseNothing).returns<string>(),
  'settings:call-person': call(reads(z.string().max(longestPersonName))).returns<
    Result<string, LibraryFailure>
  >(),
  'text:act': call(reads(z.enum(textActs))).returns<null>(),
  'window:zoom': call(reads(z.enum(zoomSteps))).returns<null>(),
  'window:toggle-full-screen': call(parseNothing).returns<null>(),
  /** True once after the desk has ended badly: what is shown is what was saved before. */
  'desk:recovery': call(parseNothing).returns<boolean>(),
  /** The name of whoever sits here, as this computer knows it. */
  'desk:person': call(parseNothing).returns<string>(),
  'view:read': call(parseNothing).returns<DeskView>(),
  'view:remember': call(reads(deskViewSchema)).returns<null>(),
  /** The window has written everything down and may close. */
  'desk:flushed': call(reads(z.boolean())).returns<null>(),
}
