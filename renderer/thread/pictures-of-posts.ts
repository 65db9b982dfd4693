import { mediaFailureSentence } from '../../core/library/library-report.ts'
import type { MediaId, RecordId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import { addImage } from '../../core/thread/post-images.ts'
import type { Desk } from '../../preload/contract.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import { newId } from '../desk/new-id.ts'
import type { PostsBeingChanged } from './posts-being-changed.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** How pictures come into posts; what keeps one out is said. */
export interface PicturesOfPosts {
  readonly choosePicture: (id: RecordId) => Promise<void>
  readonly addPictures: (id: RecordId, files: readonly File[]) => Promise<void>
}

export interface PictureTools {
  readonly desk: Pick<Desk, 'media:add' | 'media:choose'>
  readonly deskActions: Pick<DeskActions, 'reload'>
}

export function createPicturesOfPosts(
  { posts, act, complain }: PostsBeingChanged,
  { desk, deskActions }: PictureTools,
): PicturesOfPosts {
  function attach(id: RecordId, media: Media): void {
    const post = posts().find((each) => each.id === id)
    if (post === undefined) return
    const added = addImage(post, {
      id: newId(),
      media: media.id,
      alt: media.alt === '' ? altInThread(media.id) : media.alt,
      altOwedBy: null,
    })
    if (added.ok) act(id, `Added the picture “${media.fileName}”`, () => added.value)
    else complain(refusalSentence(added.failure))
  }

  /** What another post says of the same picture. */
  function altInThread(media: MediaId): string {
    const described = posts()
      .flatMap(({ images }) => images)
      .find((image) => image.media === media && image.alt !== '')
    return described?.alt ?? ''
  }

  return {
    async choosePicture(id) {
      const [chosen] = await desk['media:choose']('one')
      if (chosen === undefined) return
      if (chosen.ok) attach(id, chosen.value.record)
      else complain(mediaFailureSentence(chosen.failure))
      await deskActions.reload()
    },
    async addPictures(id, files) {
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const added = await desk['media:add']({ name: file.name, bytes })
        if (added.ok) attach(id, added.value.record)
        else complain(mediaFailureSentence(added.failure))
      }
      await deskActions.reload()
    },
  }
}
