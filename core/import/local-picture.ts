/** Where a picture lies: beside the file, elsewhere in the world, or somewhere that may not be read. */
export type PicturePlace =
  | { readonly kind: 'beside'; readonly path: string }
  | { readonly kind: 'remote' }
  | { readonly kind: 'refused' }

/**
 * Only relative paths that stay in the file's own folder are read, and the folder `media` beside it, where bundles of
 * this program have theirs, which pages of a site name from its root; nothing is ever fetched.
 */
export function picturePlace(address: string): PicturePlace {
  if (/^(?:https?:)?\/\//iu.test(address)) return { kind: 'remote' }
  const path = decodedPath((address.split(/[?#]/u)[0] ?? '').replace(/^\/media\//u, '../media/'))
  if (path === null || path === '' || /^[a-z][a-z0-9+.-]*:|^[/\\~]|[\\\p{Cc}]/iu.test(path)) {
    return { kind: 'refused' }
  }
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const own = parts[0] === '..' && parts[1] === 'media' ? parts.slice(1) : parts
  if (own.length === 0 || own.includes('..')) return { kind: 'refused' }
  return { kind: 'beside', path: parts.join('/') }
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
