import type { Media } from '../../pictures/media.ts'
import { type Markup, markup } from '../markup.ts'
import { run } from './docx-paragraph.ts'
import type { DocxRecorder } from './docx-recorder.ts'

/** The picture in a line of its own, as wide as it is or as the page. */
export function pictureRun({
  media,
  alt,
  recorder,
}: {
  readonly media: Media
  readonly alt: string
  readonly recorder: DocxRecorder
}): Markup {
  const relation = recorder.picture(media)
  const number = recorder.nextNumber()
  const size = printedSize(media)
  const extent = markup`cx="${size.width}" cy="${size.height}"`
  return run(
    markup`<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${number}" name="Picture ${number}" descr="${alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${media.fileName}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  )
}

/** In Word's units, 914,400 to the inch, at 96 pixels to the inch; never larger than the page's text. */
function printedSize({ width, height }: Media) {
  const scale = Math.min(1, widest / (width * unitsPerPixel), highest / (height * unitsPerPixel))
  return {
    width: Math.max(1, Math.round(width * unitsPerPixel * scale)),
    height: Math.max(1, Math.round(height * unitsPerPixel * scale)),
  }
}

const unitsPerPixel = 9525
const widest = 5_731_510
const highest = 7_920_000
