import type { Source } from '../../core/desk/desk-view.ts'

export function sourceName(source: Source): string {
  switch (source) {
    case 'article':
      return 'Articles'
    case 'thread':
      return 'Threads'
    case 'edition':
      return 'Editions'
    case 'author':
      return 'People'
    case 'media':
      return 'Media'
    case 'trash':
      return 'Trash'
  }
}
