import type { Figure, FigureImage } from '../../document/figure.ts'
import type { Media } from '../../pictures/media.ts'
import type { ExportSource } from '../export-source.ts'
import { type Markup, markup } from '../markup.ts'
import { absentPictureLine, figureCredit, picture, picturePath } from '../picture.ts'
import { textRange } from './icml-line.ts'
import { icmlParagraph, icmlText } from './icml-paragraph.ts'
import type { IcmlRecorder } from './icml-recorder.ts'

/** Pictures in frames that are anchored in the text, linked to the files beside the story. */
export function icmlFigure(
  { images, caption, credit, licence }: Figure['attrs'],
  source: ExportSource,
  recorder: IcmlRecorder,
): readonly Markup[] {
  const shown = images.map((image) => imageMarkup(image, source, recorder))
  const found = images.flatMap(({ media }) => picture(source, media) ?? [])
  const below = [caption, figureCredit({ credit, licence }, found)].filter((part) => part !== '')
  return [
    icmlParagraph({ name: 'Figure' }, shown, recorder),
    ...(below.length === 0 ? [] : [icmlText('Caption', [below.join(' ')], recorder)]),
  ]
}

function imageMarkup(image: FigureImage, source: ExportSource, recorder: IcmlRecorder): Markup {
  const found = picture(source, image.media)
  return found === null
    ? textRange(absentPictureLine(image), [], recorder)
    : frameMarkup(found, image.alt, recorder)
}

/** Points: what a column of a journal takes. */
export const widestFrame = 300

/** A frame as wide as a column at most, the picture scaled to fill it. */
function frameMarkup(media: Media, alt: string, recorder: IcmlRecorder): Markup {
  recorder.picture(media)
  const scale = Math.min(1, widestFrame / media.width)
  const halfWidth = rounded((media.width * scale) / 2)
  const halfHeight = rounded((media.height * scale) / 2)
  const number = recorder.nextNumber()
  const corners = [
    `-${halfWidth} -${halfHeight}`,
    `-${halfWidth} ${halfHeight}`,
    `${halfWidth} ${halfHeight}`,
    `${halfWidth} -${halfHeight}`,
  ].map(
    (corner) =>
      markup`<PathPointType Anchor="${corner}" LeftDirection="${corner}" RightDirection="${corner}"/>\n`,
  )
  return markup`<CharacterStyleRange AppliedCharacterStyle="$ID/NormalCharacterStyle">
<Rectangle Self="frame_${number}" StrokeWeight="0" ItemTransform="1 0 0 1 ${halfWidth} -${halfHeight}">
<Properties>
<PathGeometry>
<GeometryPathType PathOpen="false">
<PathPointArray>
${corners}</PathPointArray>
</GeometryPathType>
</PathGeometry>
</Properties>
<ObjectExportOption AltTextSourceType="SourceCustom" CustomAltText="${alt}"/>
<Image Self="picture_${number}" ItemTransform="${rounded(scale)} 0 0 ${rounded(scale)} -${halfWidth} -${halfHeight}">
<Properties>
<Profile type="string">$ID/Embedded</Profile>
<GraphicBounds Left="0" Top="0" Right="${media.width}" Bottom="${media.height}"/>
</Properties>
<Link Self="file_${number}" LinkResourceURI="file:${picturePath(media)}"/>
</Image>
</Rectangle>
</CharacterStyleRange>
`
}

function rounded(length: number): number {
  return Math.round(length * 10_000) / 10_000
}
