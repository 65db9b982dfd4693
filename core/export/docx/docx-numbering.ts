import { type Markup, markup } from '../markup.ts'
import { textNamespaces } from './docx-namespaces.ts'
import { firstCountedList } from './docx-recorder.ts'

/** The bulleted list, and a list of its own for each that counts. */
export function numberingPart(starts: readonly number[]): Markup {
  return markup`<w:numbering ${textNamespaces}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels.map(bulletLevel)}</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels.map(countedLevel)}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
${starts.map(countedList)}</w:numbering>`
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8]

function bulletLevel(level: number): Markup {
  return markup`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>${indent(level)}</w:lvl>`
}

function countedLevel(level: number): Markup {
  return markup`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/><w:lvlJc w:val="left"/>${indent(level)}</w:lvl>`
}

function indent(level: number): Markup {
  return markup`<w:pPr><w:ind w:left="${(level + 1) * 425}" w:hanging="425"/></w:pPr>`
}

function countedList(start: number, at: number): Markup {
  return markup`<w:num w:numId="${firstCountedList + at}"><w:abstractNumId w:val="1"/>${levels.map(
    (level) =>
      markup`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  )}</w:num>\n`
}
