import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Leaves blocks that are far from what is seen out of the layout: a key in a long text would else wait for all of it.
 * Each block has been laid out once before, so its height is known and nothing jumps; where the lines become longer or
 * the letters larger, that is done anew.
 */
export const DistantBlocks = Extension.create({
  name: 'distantBlocks',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ dom }) => skipDistantBlocks(dom),
    }),
  ],
})

function skipDistantBlocks(dom: HTMLElement): { readonly destroy: () => void } {
  let measure = ''
  let frame = 0

  function layOut(): void {
    const next = `${dom.clientWidth} ${getComputedStyle(dom).font}`
    if (next === measure) return
    measure = next
    delete dom.dataset['skipsDistant']
    void document.fonts.ready.then(() => skipAfter(laidOutFrames))
  }

  function skipAfter(frames: number): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (frames > 0) skipAfter(frames - 1)
      else skip()
    })
  }

  function skip(): void {
    dom.dataset['skipsDistant'] = ''
    // Boxes that were laid out once are looked at in each layout even while they are skipped, so they are made anew.
    dom.dataset['makesAnew'] = ''
    for (const block of dom.children) getComputedStyle(block).getPropertyValue('display')
    delete dom.dataset['makesAnew']
  }

  const observer = new ResizeObserver(layOut)
  observer.observe(dom)
  return {
    destroy() {
      observer.disconnect()
      cancelAnimationFrame(frame)
    },
  }
}

/** After which the browser remembers the height of every block. */
const laidOutFrames = 2
