/** A sheet on a table with the names of its styles at the left, and remarks at the right. */
export const sheetStyle = `html { padding: 1rem 15rem 1rem 1rem; background: #d8d4cc; }
body { position: relative; box-sizing: border-box; margin: 0 auto; background: #fff; color: #000; font-family: Georgia, serif; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.line { position: relative; }
.style { position: absolute; right: calc(100% + 1rem); width: 5rem; color: #6a6359; font: 10px/1.3 system-ui, sans-serif; text-align: right; }
.marker { display: inline-block; min-width: 1.5em; text-indent: 0; }
td .style { display: none; }
.link { color: #2456c8; text-decoration: underline; }
.highlight { background: #ff0; }
ins { color: #1a6b3c; text-decoration: underline; }
del { color: #a3262a; }
p.ins::after, p.del::after { content: "¶"; color: #1a6b3c; }
p.del::after { color: #a3262a; text-decoration: line-through; }
mark { background: #fbe9b7; color: inherit; }
.remarks { position: absolute; left: calc(100% + 6.5rem); top: 0; z-index: 1; width: 12rem; }
.remark { margin-bottom: 0.4rem; padding: 0.5rem 0.6rem; background: #fff; border-left: 3px solid #d9a521; font: 12px/1.4 system-ui, sans-serif; white-space: pre-line; }
.remark b { display: block; }
img { max-width: 100%; height: auto; }
table { width: 100%; margin-bottom: 12pt; border-collapse: collapse; }
td { padding: 2pt 5pt; border: 1px solid #b6afa3; vertical-align: top; }
td.covered { border-top-color: transparent; }
.notes { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid #999; font-size: 9.5pt; line-height: 1.35; }
.note { margin-bottom: 3pt; }
`
