import { providerOf } from '../../document/provider.ts'
import { markup } from '../../export/markup.ts'

/** HTML with WordPress's own shortcodes made HTML, and the names of those that stay as text. */
export interface ReadShortcodes {
  readonly html: string
  readonly unknown: readonly string[]
}

/** `pictureOf` answers the `img` for the number of a picture in a gallery; empty for one that is not in the file. */
export function readShortcodes(text: string, pictureOf: (id: string) => string): ReadShortcodes {
  const html = text
    .split(/(<pre\b[\s\S]*?<\/pre>)/iu)
    .map((piece) => (/^<pre\b/iu.test(piece) ? piece : withoutShortcodes(piece, pictureOf)))
    .join('')
  const left = html.replaceAll(/<pre\b[\s\S]*?<\/pre>|<!--[\s\S]*?-->/giu, '').matchAll(unread)
  return { html, unknown: [...new Set([...left].flatMap(([, one, other]) => one ?? other ?? []))] }
}

function withoutShortcodes(text: string, pictureOf: (id: string) => string): string {
  return text
    .replaceAll(
      /\[caption\b([^\]]*)\]([\s\S]*?)\[\/caption\]/gu,
      (_, said: string, inside: string) => captioned(inside, attributesOf(said)),
    )
    .replaceAll(/\[gallery\b([^\]]*)\]/gu, (whole: string, said: string) => {
      const ids = (attributesOf(said).get('ids') ?? '').split(',')
      const pictures = ids.map((id) => pictureOf(id.trim())).join('')
      return pictures === '' ? whole : `<figure>${pictures}</figure>`
    })
    .replaceAll(/\[embed\b[^\]]*\]\s*(https?:\/\/\S+?)\s*\[\/embed\]/gu, (_, address: string) =>
      embed(address),
    )
    .replaceAll(
      /\[(?:video|audio)\b([^\]]*)\](?:\s*\[\/(?:video|audio)\])?/gu,
      (whole: string, said: string) => {
        const words = attributesOf(said)
        const [address] = soundAndFilm.flatMap((name) => words.get(name) ?? [])
        return address === undefined ? whole : embed(address)
      },
    )
    .replaceAll(/^[\t ]*(https?:\/\/[^\s<>"]+)[\t ]*$/gmu, (line: string, address: string) =>
      providerOf(address) === '' ? line : embed(address),
    )
}

const soundAndFilm = ['src', 'mp4', 'webm', 'mp3', 'ogg', 'm4a']

/** Words in brackets are shortcodes only when they set something or end something. */
const unread = /\[([a-z][\w-]*)\s+[\w-]+=[^\]]*\]|\[\/([a-z][\w-]*)\]/giu

function captioned(inside: string, said: ReadonlyMap<string, string>): string {
  const picture = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu.exec(inside)?.[0] ?? ''
  const words = said.get('caption') ?? inside.replace(picture, '').trim()
  const alignment = said.get('align') ?? ''
  return `${markup`<figure class="${alignment}">`.markup}${picture}<figcaption>${words}</figcaption></figure>`
}

function embed(address: string): string {
  return markup`<iframe src="${address.replaceAll('&amp;', '&')}"></iframe>`.markup
}

function attributesOf(said: string): ReadonlyMap<string, string> {
  return new Map(
    [...said.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gu)].map(
      ([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? ''],
    ),
  )
}
