import { readFile } from 'node:fs/promises'

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { BrowserWindow, session } from 'electron'

import type { PrintedPage } from '../core/export/bundle/bundle-file.ts'
import { type Markup, markup } from '../core/export/markup.ts'
import { lessRoom } from '../core/export/pdf/less-room.ts'
import { picturesApart } from '../core/export/pdf/pictures-apart.ts'
import { withSheetNumbers } from '../core/export/pdf/sheet-number.ts'
import type { ReadMedia } from './export/file-bytes.ts'
import { mendOutlineTitles } from './outline-titles.ts'
import { placePages } from './pdf-places.ts'
import { faceFiles, faceStyle } from './print-faces.ts'
import { type PlainSheets, settleRunningHeads } from './running-heads.ts'
import { endsShort } from './short-ending.ts'
import { nameByOrder } from './steady-pdf.ts'

/**
 * Prints a page on A4, tagged and with an outline, in a window that nobody sees: no scripts, no network, nothing but the
 * page, its pictures and the faces of the program. The same page gives the same bytes.
 */
export async function printPage(page: PrintedPage, readMedia: ReadMedia): Promise<Uint8Array> {
  // Each print has a session of its own, so that two at once never see each other's page.
  turn += 1
  let numbers: ReadonlyMap<string, number> = new Map()
  let room = ''
  const place = session.fromPartition(`print ${turn}`)
  place.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('app:') }))
  place.protocol.handle('app', (request) =>
    respond(request.url, { page, numbers, room }, readMedia),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: place,
      // A window that is drawn nowhere needs no display.
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    const pdf = await printed()
    if (page.places.length > 0) {
      // Where each place begins is known once the document was printed with nothing in the places of the numbers.
      numbers = placePages(await PDFDocument.load(pdf), page.places)
      return await withFacts(await printed(), page)
    }
    return await withFacts(await withoutShortEnding(pdf), page)
  } finally {
    window.destroy()
  }

  /** The same on a sheet less where a little less room is enough for that. */
  async function withoutShortEnding(pdf: Uint8Array): Promise<Uint8Array> {
    const file = await PDFDocument.load(pdf)
    if (!endsShort(file)) return pdf
    room = lessRoom
    const tighter = await printed()
    const sheets = (await PDFDocument.load(tighter)).getPageCount()
    return sheets < file.getPageCount() ? tighter : pdf
  }

  async function printed(): Promise<Uint8Array> {
    await window.loadURL(`${printOrigin}/page.html`)
    return window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: runningHead(page),
      footerTemplate: sheetNumber,
      // Inches.
      margins: { top: 0.95, bottom: 0.95, left: 1.15, right: 1.15 },
    })
  }
}

let turn = 0

const printOrigin = 'app://print'

const faces = faceStyle((name) => `/${name}`)

/** Who wrote it at the left, what it is called at the right, above the column. */
function runningHead({ head: { by, title } }: PrintedPage): string {
  return markup`<div style="box-sizing:border-box;width:100%;padding:24px 1.15in 0;display:flex;justify-content:space-between;gap:2em;${lineStyle}"><span>${by}</span><span style="text-align:right;font-style:italic">${title}</span></div>`
    .markup
}

const lineStyle: Markup = { markup: 'font:10.5px/1.3 Georgia,serif;color:#5f594f' }

const sheetNumber =
  markup`<div style="width:100%;padding-bottom:24px;text-align:center;${lineStyle}"><span class="pageNumber"></span></div>`
    .markup

interface Printing {
  readonly page: PrintedPage
  readonly numbers: ReadonlyMap<string, number>
  /** A style that comes after that of the page. */
  readonly room: string
}

async function respond(url: string, printing: Printing, readMedia: ReadMedia): Promise<Response> {
  const path = decodeURIComponent(new URL(url).pathname).slice(1)
  if (path === 'page.html') {
    return response(pageBytes(printing), 'text/html; charset=utf-8')
  }
  const face = faceFiles.get(path)
  if (face !== undefined) return response(await readFile(face), 'font/woff2')
  const picture = printing.page.pictures.find((each) => each.path === path)
  const media = picture === undefined ? null : await readMedia(picture.media)
  return media?.ok === true
    ? response(media.value.bytes, media.value.record.type)
    : new Response(null, { status: 404 })
}

/** The page with the faces of the program and the numbers of its places. */
function* pageBytes({ page, numbers, room }: Printing): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of picturesApart(page.html())) {
    const styled = piece
      .replace('<style>', `<style>\n${faces}`)
      .replace('</style>', `${room}</style>`)
    yield encoder.encode(withSheetNumbers(styled, numbers))
  }
}

function response(body: Iterable<Uint8Array> | Uint8Array, type: string): Response {
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : streamed(body), {
    headers: {
      'content-type': type,
      'content-security-policy':
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; font-src 'self'",
    },
  })
}

function streamed(body: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const waiting = body[Symbol.iterator]()
  return new ReadableStream({
    pull(controller) {
      const next = waiting.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
  })
}

/** Says whose the text is, and takes the moment of printing out, so that the bytes depend on the page alone. */
async function withFacts(pdf: Uint8Array, page: PrintedPage): Promise<Uint8Array> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false })
  const changed = new Date(page.updatedAt)
  file.setTitle(page.title, { showInWindowTitleBar: true })
  file.setAuthor(page.authors.join(', '))
  file.setSubject(page.subject)
  file.setKeywords([...page.keywords])
  file.setCreator('Copydesk')
  file.setProducer('Copydesk')
  file.setCreationDate(changed)
  file.setModificationDate(changed)
  file.catalog.set(PDFName.of('Lang'), PDFString.of(page.language))
  settleRunningHeads(file, plainSheets(file, page))
  mendOutlineTitles(file, page.html())
  nameByOrder(file)
  return file.save({ useObjectStreams: false })
}

/** Where a piece begins, its headline says what a head would. */
function plainSheets(file: PDFDocument, { places, hasTitleSheet }: PrintedPage): PlainSheets {
  const begins = placePages(file, places).values()
  return { headless: new Set([1, ...begins]), bare: new Set(hasTitleSheet ? [1] : []) }
}
