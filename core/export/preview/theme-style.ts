/** A plain theme of a publishing system, which sets what its blocks say and no more. */
export const themeStyle = `:root { color-scheme: light dark; --line: #8884; }
body { margin: 0; padding: 2rem 1.25rem 4rem; background: Canvas; color: CanvasText; font: 1.125rem/1.65 system-ui, sans-serif; }
article { max-width: 42rem; margin: 0 auto; }
h1 { margin: 0 0 1.5rem; font-size: clamp(1.9rem, 1.4rem + 2.5vw, 2.75rem); line-height: 1.15; text-wrap: balance; }
h2, h3, h4 { margin: 2.25rem 0 0.75rem; line-height: 1.25; }
.excerpt { margin: 0 0 1.75rem; font-size: 1.25rem; line-height: 1.45; opacity: 0.8; }
img { display: block; max-width: 100%; height: auto; }
figure { margin: 2rem 0; }
figcaption, .wp-element-caption { margin-top: 0.5rem; font-size: 0.875rem; opacity: 0.75; }
blockquote { margin: 1.75rem 0; padding-inline-start: 1.25rem; border-inline-start: 0.25rem solid currentcolor; }
pre { padding: 1rem; overflow-x: auto; border: 1px solid var(--line); font-size: 0.9375rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0.6rem; border: 1px solid var(--line); text-align: start; }
hr { margin: 2.5rem auto; border: 0; border-top: 1px solid currentcolor; opacity: 0.4; }
.wp-block-pullquote { padding: 2rem 0; border-block: 0.2rem solid currentcolor; font-size: 1.4rem; line-height: 1.4; text-align: center; }
.wp-block-pullquote blockquote { margin: 0; padding: 0; border: 0; }
.wp-block-gallery, figure.several { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0.75rem; }
.wp-block-gallery > figure, figure.several > img { grid-column: span 3; margin: 0; }
.wp-block-gallery img, figure.several > img { width: 100%; height: 100%; aspect-ratio: 4 / 3; object-fit: cover; }
.wp-block-gallery > figure:first-child:nth-last-of-type(3n), .wp-block-gallery > figure:first-child:nth-last-of-type(3n) ~ figure { grid-column: span 2; }
.wp-block-gallery > figure:first-child:nth-last-of-type(2n + 5) ~ figure:nth-last-of-type(-n + 3) { grid-column: span 2; }
figure.several > img:first-child:nth-last-of-type(3n), figure.several > img:first-child:nth-last-of-type(3n) ~ img { grid-column: span 2; }
figure.several > img:first-child:nth-last-of-type(2n + 5) ~ img:nth-last-of-type(-n + 3) { grid-column: span 2; }
.wp-block-gallery > figcaption, figure.several > figcaption { grid-column: 1 / -1; }
.wp-block-footnotes, .notes { padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.9375rem; }
`
