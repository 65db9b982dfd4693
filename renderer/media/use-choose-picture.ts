import { useCallback } from 'react'

import type { Media } from '../../core/pictures/media.ts'
import { useChoosePictures } from './use-choose-pictures.ts'

/** Asks for one picture; null when none was chosen or it can't be used. */
export function useChoosePicture(): () => Promise<Media | null> {
  const choose = useChoosePictures()
  return useCallback(async () => (await choose('one'))[0] ?? null, [choose])
}
