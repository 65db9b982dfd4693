import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { protocol } from 'electron'

import { isMediaId } from '../core/library/record-id.ts'
import { type ExportLook, type LookedAt, lookOrigin } from './export-look.ts'
import type { Library } from './library/library.ts'
import { missingPicture } from './missing-picture.ts'

/** Where the desk's own page comes from; media come from a second host of the same scheme. */
export const appOrigin = 'app://desk'

const mediaHost = 'media'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' app: blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  `frame-src ${lookOrigin}`,
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the desk's page from `folder`, pictures from the library and what is looked at; everything else is a 404. */
export function serveApp({
  folder,
  library,
  look,
}: {
  folder: string
  library: () => Library
  look: ExportLook
}): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host === mediaHost) return mediaResponse(library(), pathname.slice(1))
    if (host === new URL(lookOrigin).host) {
      return lookResponse(await look.read(decodeURIComponent(pathname.slice(1))))
    }
    if (host === new URL(appOrigin).host) return pageResponse(folder, pathname)
    return notFound()
  })
}

async function pageResponse(folder: string, pathname: string): Promise<Response> {
  const file = path.join(folder, decodeURIComponent(pathname))
  if (!file.startsWith(folder + path.sep)) return notFound()
  try {
    const body = await readFile(file)
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': contentType(file),
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    })
  } catch {
    return notFound()
  }
}

async function mediaResponse(library: Library, id: string): Promise<Response> {
  if (!isMediaId(id)) return notFound()
  const media = await library.readMedia(id)
  if (!media.ok) return missing()
  const { record, bytes } = media.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': record.type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      // The bytes are named by their hash, so they never change.
      'cache-control': 'max-age=31536000, immutable',
    },
  })
}

/** A page of a preview runs nothing, fetches nothing and leads nowhere; only the desk shows it. */
function lookResponse(found: LookedAt | null): Response {
  if (found === null) return notFound()
  const { body, type } = found
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': `default-src 'none'; img-src ${lookOrigin}; style-src 'unsafe-inline' ${lookOrigin}; font-src data:; frame-ancestors ${appOrigin}; sandbox`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** A page shows a picture that comes with a failure, and a torn frame where none comes. */
function missing(): Response {
  return new Response(missingPicture, { status: 404, headers: { 'content-type': 'image/svg+xml' } })
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}

function contentType(file: string): string {
  return contentTypes.get(path.extname(file)) ?? 'application/octet-stream'
}

const contentTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
])
