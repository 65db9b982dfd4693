import type { FigureImage } from '../../core/document/figure.ts'
import { figureCredit } from '../../core/export/picture.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import type { Desk } from '../../preload/contract.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

/** What readers are told of who made the pictures, by what the library knows of them; empty for nothing. */
export function useLibraryCredit(images: readonly FigureImage[]): string {
  const machine = useMachine()
  const ids = images.flatMap(({ media }) => (media === null ? [] : [media]))
  const known = useAnswer(ids.join(' '), () => readMedia(machine, ids))
  return figureCredit({ credit: '', licence: '' }, known ?? [])
}

async function readMedia(
  machine: Pick<Desk, 'record:read'>,
  ids: readonly MediaId[],
): Promise<readonly Media[]> {
  const read = await Promise.all(ids.map((id) => machine['record:read'](id)))
  return read.flatMap((stored) =>
    stored.ok && stored.value.record.kind === 'media' ? [stored.value.record] : [],
  )
}
