import { markup } from '../markup.ts'

/** Bare text as an editor shows it, with room around it and lines that end. */
export function textPage(text: string): string {
  return markup`<!doctype html>
<html><head><meta charset="utf-8"><style>${{ markup: style }}</style></head>
<body><pre>${text}</pre></body></html>
`.markup
}

const style = `:root { color-scheme: light dark; }
body { margin: 0; padding: 1.75rem 2rem 3rem; }
pre { max-width: 52rem; margin: 0 auto; font: 0.875rem/1.6 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; tab-size: 2; white-space: pre-wrap; }
`
