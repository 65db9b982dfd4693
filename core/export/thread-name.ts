import type { Thread } from '../thread/thread.ts'

/** What a thread is called in a file name: its title, or its first words. */
export function threadName({ title, posts }: Thread): string {
  if (title.trim() !== '') return title
  const text = posts.find((post) => post.text.trim() !== '')?.text ?? ''
  return text === '' ? 'Untitled thread' : text.split(/\s+/u).slice(0, 8).join(' ')
}
