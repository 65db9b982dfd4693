import { failure } from '../../core/result.ts'
import type { DeskCalls } from '../../preload/contract.ts'
import type { mediaCalls } from '../../preload/contract/media-calls.ts'
import { addCroppedCopy } from '../cropped-copy.ts'
import { addFittedCopy } from '../fitted-copy.ts'
import { mediaPath, pathIn } from '../library/library-folder.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createMediaHandlers({
  session,
  machine,
  workshop,
}: HandlerTools): Pick<DeskCalls, keyof typeof mediaCalls> {
  return {
    'media:add': ({ name, bytes }) => session.library().addMedia({ fileName: name, bytes }),
    async 'media:choose'(howMany) {
      const added = []
      // One after the other, so that the newest in the lists is the last that was chosen.
      for (const file of await machine.choosePictures(howMany)) {
        added.push(
          file.ok
            ? await session
                .library()
                .addMedia({ fileName: file.value.name, bytes: file.value.bytes })
            : failure(file.failure),
        )
      }
      return added
    },
    async 'media:bytes'(id) {
      const media = await session.library().readMedia(id)
      return media.ok ? media.value.bytes : null
    },
    'media:crop': (wanted) => addCroppedCopy(session.library(), workshop, wanted),
    'media:fit': (wanted) => addFittedCopy(session.library(), workshop, wanted),
    async 'media:drag'(id) {
      const media = await session.library().read(id)
      if (media.ok && media.value.record.kind === 'media')
        machine.dragFile(pathIn(session.library().folder, mediaPath(media.value.record)))
      return null
    },
  }
}
